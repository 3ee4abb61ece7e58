import type { VFile } from 'vfile';
import type { CompileContext } from '../context.ts';

/** What knows the chapters of a book by the path of their files. */
export interface ChapterFinder {
  contextOf(path: string): Promise<CompileContext | undefined>;
}

/** Tells the plugins that follow what they need to know of the chapter at hand. */
export function remarkBook(book: ChapterFinder) {
  return async (_tree: unknown, file: VFile): Promise<void> => {
    const context = await book.contextOf(file.path);
    if (context) file.data.compileContext = context;
  };
}
