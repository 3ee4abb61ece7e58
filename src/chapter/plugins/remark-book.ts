import type { VFile } from 'vfile';
import type { CompileContext } from '../context.ts';

/**
 * Tells the plugins that follow what they need to know of the chapter at hand.
 *
 * @param book knows its chapters by the path of their files.
 */
export function remarkBook(book: { contextOf(path: string): Promise<CompileContext | undefined> }) {
  return async (_tree: unknown, file: VFile): Promise<void> => {
    const context = await book.contextOf(file.path);
    if (context) file.data.compileContext = context;
  };
}
