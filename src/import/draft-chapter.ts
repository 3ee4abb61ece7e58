import { stringify } from 'yaml';
import { annotationTypeNames } from '../book/annotation-types.ts';
import type { FrontMatter } from '../book/schema/front-matter.ts';
import type { Language } from '../language/localized.ts';
import type { Strings } from '../i18n/strings.ts';
import type { ChapterPlace } from './place-chapter.ts';

/** A file that does not exist yet. */
export interface DraftFile {
  /** Path below the content folder. */
  path: string;
  text: string;
}

/** A file that is copied beside a chapter. */
export interface CopiedFile {
  path: string;
  /** Another file, or what it holds. */
  from: string | Uint8Array;
}

/** What a new chapter is made from. */
export interface ChapterWish extends ChapterPlace {
  /** Title per language; the original's is needed. */
  titles: Readonly<Record<Language, string>>;
  /** Languages in which to begin a text, the original first. */
  languages: readonly Language[];
  /** Interface strings of these languages, or the fallback's. */
  strings: Readonly<Record<Language, Pick<Strings, 'lang' | 'draft'>>>;
}

/** The files of a new chapter: a text in each language that builds at once, and no annotations. */
export function draftChapter(wish: ChapterWish): DraftFile[] {
  const folder = `chapters/${wish.slug}`;
  return [
    ...wish.languages.map((lang) => ({
      path: `${folder}/${lang}.mdx`,
      text: draftText(wish, lang),
    })),
    { path: `${folder}/annotations.yaml`, text: annotationsTemplate(wish.languages) },
  ];
}

function draftText(wish: ChapterWish, lang: Language): string {
  const { slug, number, part, titles } = wish;
  const { lang: langOfWords, draft } = wish.strings[lang]!;
  // Words in another language than the text's own are a quotation, to the checks of translations.
  const quoted = (words: string) => (langOfWords === lang ? words : `“${words}”`);
  const title = titles[lang] ?? (slug.replace(/^\d+-/, '') || slug);
  const summary = quoted(draft.summary);
  const frontMatter = frontMatterText({ title, chapter: number, part, summary });
  return `${frontMatter}\n## 1. ${quoted(draft.heading)} [#first-section]\n\n${quoted(draft.text)}\n`;
}

/** Front matter as an author would type it, its two fences included. */
export const frontMatterText = (frontMatter: Partial<FrontMatter>) =>
  `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n`;

/** An empty list of annotations that shows how to write one. */
export function annotationsTemplate(languages: readonly Language[]): string {
  const perLanguage = (value: string) => languages.map((lang) => `#     ${lang}: ${value}`);
  return [
    '# Remarks on phrases of this chapter. For each:',
    '#',
    '# - id: a1',
    `#   type: ${annotationTypeNames[0]} # or ${annotationTypeNames.slice(1).join(', ')}`,
    '#   target:',
    ...perLanguage('{ exact: the very words of the text }'),
    '#   lead:',
    ...perLanguage('The remark in a few words'),
    '#   body:',
    ...perLanguage('The remark in full.'),
    '#   sources: [an-id-of-sources-yaml]',
    '#   created: 2026-11-23',
    '',
  ].join('\n');
}
