import { manifestName } from '../../book/file-kinds.ts';
import { frontMatterTexts } from '../../book/schema/front-matter.ts';
import { type Language, type Localized, pick } from '../../language/localized.ts';
import { lastKey } from '../../chapter/annotations/annotation-note.ts';
import type { Section } from '../../chapter/outline.ts';
import type { Term } from '../../language/term.ts';
import { questionId } from '../../chapter/questions/question-list.ts';
import type { SearchSection, SearchText } from '../../search/index.ts';
import type { ChapterData } from '../book-data.ts';

/** As much of a book as search needs beside a chapter. */
interface SearchedBook {
  languages: readonly Language[];
  terms: readonly Term[];
}

/**
 * A chapter as search sees it: its sections, each with everything that stands in it. A page without
 * a text of its own language has none: search finds the original.
 *
 * @param path path of the page below the site's root: `chapters/03-pods/` or `en/chapters/…`.
 */
export function searchSections(
  chapter: ChapterData,
  path: string,
  book: SearchedBook,
): SearchSection[] {
  if (chapter.textLang !== chapter.lang) return [];
  const { frontMatter, lang, slug, outline } = chapter;
  const { title } = frontMatter;
  const opening: SearchSection = {
    key: slug,
    url: path,
    lang,
    chapter: title,
    title,
    ancestors: [],
    texts: [
      ...frontMatterTexts(frontMatter)
        .filter(({ isProse }) => isProse)
        .map(({ text }) => text),
      ...outline.opening.split('\n').filter(Boolean),
    ].map(note),
  };
  const sections = outline.sections.map((section, index) => ({
    key: `${slug}#${section.id}`,
    url: `${path}#${section.id}`,
    lang,
    chapter: title,
    title: numbered(section),
    ancestors: ancestorsOf(outline.sections, index),
    texts: textsOf(section, chapter, book),
  }));
  return [opening, ...sections];
}

function textsOf(
  section: Section,
  { annotations, lang, manifests, outline, questions }: ChapterData,
  { languages, terms }: SearchedBook,
): SearchText[] {
  const here = <T extends { section: string }>(entries: readonly T[]) =>
    entries.filter((entry) => entry.section === section.id);
  const words = (text: Localized) => pick(text, lang, languages).value;
  const titled = (title: string | undefined) => (title === undefined ? [] : [note(title)]);
  return [
    ...section.prose.split('\n').filter(Boolean).map(note),
    ...here(outline.annotations).flatMap(({ id, key }): SearchText[] => {
      const annotation = annotations.find((entry) => entry.id === id)!;
      const head = [...(key ? [lastKey(key.path)] : []), words(annotation.lead)];
      const text = inOneLine([...head, plain(words(annotation.body))]);
      return [{ kind: 'annotation', label: annotation.type, text, id }];
    }),
    ...here(outline.commands).flatMap(({ commands, id, output, title }): SearchText[] => [
      ...titled(title),
      ...commands.map((text): SearchText => ({ kind: 'command', text, id })),
      ...output.map((text): SearchText => ({ kind: 'output', text, id })),
    ]),
    ...here(outline.code).map(({ id, text, title }): SearchText => ({
      kind: 'code',
      text: title === undefined ? text : `${title}\n${text}`,
      id,
    })),
    ...here(outline.manifests).flatMap(({ name, title }): SearchText[] => {
      const base = manifestName(name);
      const manifest = manifests.find((entry) => entry.name === base);
      if (!manifest) return [];
      const text = `${name}\n${manifest.yaml}`;
      return [...titled(title), { kind: 'yaml', text, id: `manifest-${base}` }];
    }),
    ...here(outline.figures).map(({ id, title, description, drawings }): SearchText => ({
      kind: 'diagram',
      text: inOneLine([
        title,
        description,
        ...drawings.flatMap(({ diagram: { graph } }) => [
          ...graph.nodes.map(({ label }) => label),
          ...graph.edges.flatMap(({ label }) => label ?? []),
        ]),
      ]),
      id,
    })),
    ...here(outline.pictures).map(({ alt }) => note(alt)),
    ...here(outline.terms).flatMap(({ id }): SearchText[] => {
      const term = terms.find((entry) => entry.id === id);
      if (!term) return [];
      const names = Object.values(term.word).join(' · ');
      return [{ kind: 'term', text: `${names}. ${words(term.description)}` }];
    }),
    ...here(questions).map(({ answer, question }, index): SearchText => ({
      kind: 'question',
      text: inOneLine([question, answer].map((text) => plain(words(text)))),
      id: questionId({ section: section.id }, index),
    })),
  ];
}

/** Headings above a heading, outermost first. */
function ancestorsOf(sections: readonly Section[], index: number): string[] {
  const ancestors: string[] = [];
  let depth = sections[index]!.depth;
  for (const section of sections.slice(0, index).reverse()) {
    if (section.depth >= depth) continue;
    ancestors.unshift(numbered(section));
    depth = section.depth;
  }
  return ancestors;
}

/** As the heading is printed, so that its number finds it as well. */
const numbered = ({ number, title }: Section) =>
  number === undefined ? title : `${number}. ${title}`;

const note = (text: string): SearchText => ({ kind: 'note', text });

/** Parts of a text as an excerpt shows them, so that none runs on into the next. */
const inOneLine = (parts: readonly string[]) =>
  parts.reduce((line, part) => line + (/[.?!…]\s*$/.test(line) ? ' ' : ' · ') + part);

/** Inline Markdown without its marks, well enough to search in. */
const plain = (text: string) => text.replace(/[`*]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
