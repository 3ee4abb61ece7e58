import { createHash } from 'node:crypto';
import { type CompiledEdition, compileEdition } from '../compile/compile-edition.ts';
import type { CompileContext } from '../compile/context.ts';
import { isFatal } from '../issues/issue.ts';
import { linkedChapters } from './linked-chapters.ts';

/** So many trees are no load on the memory, however large the book. */
const mostRemembered = 8;

/**
 * The editions that this process compiled last: an author who changes a chapter in one language has
 * not changed it in the others. What has errors is not remembered: its hints may name anything.
 */
export class LastEditions {
  readonly #byFile = new Map<string, { key: string; compiled: CompiledEdition }>();

  /** Compiles an edition, unless all that decides it is as it was when that was done last. */
  async compile(context: CompileContext): Promise<CompiledEdition> {
    const { file } = context.edition;
    const key = keyOf(context);
    const last = this.#byFile.get(file);
    if (last?.key === key) return last.compiled;
    const compiled = await compileEdition(context);
    // Anew, so that the one that was compiled longest ago is the first.
    this.#byFile.delete(file);
    if (!isFatal(compiled.issues)) this.#byFile.set(file, { key, compiled });
    if (this.#byFile.size > mostRemembered) {
      this.#byFile.delete(this.#byFile.keys().next().value!);
    }
    return compiled;
  }
}

/** Hash of all that decides what an edition is compiled to, within one process. */
function keyOf({ book, chapter, edition, figuresBefore }: CompileContext): string {
  const decides = [
    book.digest,
    chapter.dataDigest,
    // Number and part of the chapter are in the original's.
    chapter.editions[book.original]!.frontMatter,
    edition.source,
    figuresBefore,
    linkedChapters(book, [edition]),
  ];
  return createHash('sha256').update(JSON.stringify(decides)).digest('hex');
}
