import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { type ContextOf, setContext } from './context.ts';

/** First of the list: finds out which chapter the file is, for all plugins after it. */
export function remarkContext(contextOfPath: ContextOf) {
  return async (_tree: Root, file: VFile): Promise<void> => {
    const context = await contextOfPath(file.path);
    if (!context) throw new Error(`${file.path} is not a chapter of the book`);
    setContext(file, context);
  };
}
