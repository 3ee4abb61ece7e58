import type { VFile } from 'vfile';
import type { CompileContext } from './context.ts';

/**
 * Tells the plugins that follow what they need to know of the chapter at hand.
 *
 * @param contextOf finds that by the path of the file.
 */
export function remarkBook(contextOf: (path: string) => Promise<CompileContext | undefined>) {
  return async (_tree: unknown, file: VFile): Promise<void> => {
    const context = await contextOf(file.path);
    if (context) file.data.compileContext = context;
  };
}
