import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { toHtml } from 'hast-util-to-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { normaliseText } from '../src/chapter/annotations/text-blocks.ts';
import type { Book } from '../src/book/book.ts';
import { bookData, chapterData } from '../src/editions/book-data.ts';
import { type BookCompiler, createBookCompiler } from '../src/site/compile-book.ts';
import { checkChapter } from '../src/site/check-chapter.ts';
import { loadBook } from '../src/book/load/load-book.ts';
import { compileEdition } from '../src/chapter/compile-edition.ts';
import { parseChapter } from '../src/chapter/parse-chapter.ts';
import { markdownExtensions } from '../src/chapter/markdown.ts';
import { chapterMarkdown } from '../src/editions/markdown/chapter-markdown.ts';

const host = { site: 'https://notes.example', base: '/base/' };
const reader = unified().use(remarkParse).use(markdownExtensions);

/** What has to hold of the Markdown twins of every book. */
export function testTextEditions(directory: string): void {
  let book: Book;
  let compiler: BookCompiler;
  const twins: Awaited<ReturnType<typeof twinOf>>[] = [];

  beforeAll(async () => {
    book = loadBook(directory).book!;
    compiler = await createBookCompiler(book, host);
    for (const chapter of book.chapters) {
      for (const lang of book.languages) twins.push(await twinOf(chapter, lang));
    }
  });
  afterAll(() => compiler.close());

  async function twinOf(chapter: Book['chapters'][number], lang: string) {
    const edition = chapter.editions[lang] ?? chapter.editions[book.original]!;
    const checked = await checkChapter(compiler, chapter, () => undefined);
    const data = chapterData(book, chapter, lang, checked, () => undefined);
    const markdown = parseChapter(edition, () => undefined);
    const page = await compileEdition(markdown, compiler.contextFor(chapter, edition));
    const text = chapterMarkdown(toHtml(page), {
      book: bookData(book, host),
      chapter: data,
      addresses: compiler.addresses,
      strings: compiler.strings[lang]!,
      textStrings: compiler.strings[edition.lang]!,
    });
    return { data, text, tree: reader.parse(text) };
  }

  it('have every paragraph of the page, word for word', () => {
    for (const { data, tree } of twins) {
      const blocks = new Set<string>();
      visit(tree, ['paragraph', 'tableCell'], (node) => void blocks.add(words(node)));
      const lines = data.outline.sections.flatMap(({ prose }) => prose.split('\n'));
      expect(lines.filter((line) => line !== '' && !isThere(line, blocks))).toEqual([]);
    }
  });

  it('have every heading, without its id', () => {
    for (const { data, tree, text } of twins) {
      const headings: string[] = [];
      visit(tree, 'heading', (node) => void headings.push(toString(node)));
      for (const { title } of data.outline.sections) {
        expect(headings.some((heading) => heading.endsWith(title))).toBe(true);
      }
      expect(text).not.toMatch(/\[#|\\\[#/);
    }
  });

  it('have a footnote at every phrase, with what it says and where it is from', () => {
    for (const { data, tree } of twins) {
      const references: string[] = [];
      const notes = new Map<string, string>();
      visit(tree, 'footnoteReference', (node) => void references.push(node.identifier));
      visit(
        tree,
        'footnoteDefinition',
        (node) => void notes.set(node.identifier, linksAndText(node)),
      );
      const ids = data.outline.annotations.map(({ id }) => id);
      // Footnotes of the note itself have numbers.
      const ofRemarks = references.filter((id) => !/^\d+$/.test(id));
      expect(ofRemarks.sort()).toEqual([...ids].sort());
      for (const annotation of data.annotations.filter(({ id }) => ids.includes(id))) {
        const note = notes.get(annotation.id)!;
        expect(note).toContain(annotation.lead[data.textLang] ?? annotation.lead[book.original]);
        for (const cited of annotation.sources) {
          const source = book.sources.get(cited.id)!;
          // Words that are quoted stand on the page in their own language.
          const quoted = 'quote' in cited && cited.quote !== undefined;
          const lang = (quoted ? (cited.lang ?? source.lang) : undefined) ?? data.textLang;
          expect(note).toContain(source.url[lang] ?? source.url[book.original]);
        }
        if (annotation.versions !== 'any') expect(note).toContain(annotation.versions.slice(0, 4));
      }
    }
  });

  it('spell out drawings, manifests, commands and questions', () => {
    for (const { data, tree } of twins) {
      const code: string[] = [];
      visit(tree, 'code', (node) => void code.push(node.value));
      for (const { drawings } of data.outline.figures) {
        for (const { source } of drawings) expect(code).toContain(source.trimEnd());
      }
      for (const { name } of data.outline.manifests) {
        const manifest = data.manifests.find((each) => name.startsWith(`${each.name}.`));
        expect(code).toContain(manifest!.yaml.trimEnd());
      }
      const commands = data.outline.commands.flatMap((each) => each.commands);
      for (const command of commands) expect(code.join('\n')).toContain(command);
      const all = words(tree);
      for (const { answer } of data.questions) {
        const said = answer[data.textLang] ?? answer[book.original]!;
        expect(all).toContain(words(reader.parse(said)));
      }
    }
  });

  it('have absolute links alone and no component', () => {
    for (const { tree } of twins) {
      visit(tree, (node) => {
        if (node.type === 'link') expect(node.url).toMatch(/^(https?:\/\/|mailto:)/);
        expect(node.type).not.toBe('html');
      });
    }
  });
}

const words = (node: Nodes) => normaliseText(toString(node)).trim();

/** A tight list item of the page goes on with its sublist; in Markdown that is another paragraph. */
function isThere(line: string, blocks: ReadonlySet<string>): boolean {
  return (
    blocks.has(line.trim()) ||
    [...blocks].some((block) => block.length > 15 && line.startsWith(block))
  );
}

function linksAndText(node: Nodes): string {
  let text = words(node);
  visit(node, 'link', ({ url }) => void (text += ` ${url}`));
  return text;
}
