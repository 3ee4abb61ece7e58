import type { Language } from '../language/localized.ts';
import type { Strings } from '../i18n/strings.ts';
import { frontMatterText } from './front-matter-text.ts';
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
  from: string;
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
  const { slug, number, part, titles, strings } = wish;
  const { summary, heading, text } = wordsOf(strings[lang]!, lang);
  const title = titles[lang] ?? (slug.replace(/^\d+-/, '') || slug);
  const frontMatter = frontMatterText({ title, chapter: number, part, summary });
  return `${frontMatter}\n## 1. ${heading} [#first-section]\n\n${text}\n`;
}

/** Words in another language than the text's own are a quotation, to the checks of translations. */
function wordsOf({ lang, draft }: Pick<Strings, 'lang' | 'draft'>, of: Language): Strings['draft'] {
  if (lang === of) return draft;
  const quoted = (words: string) => `“${words}”`;
  return {
    summary: quoted(draft.summary),
    heading: quoted(draft.heading),
    text: quoted(draft.text),
  };
}

/** An empty list of annotations that shows how to write one. */
export function annotationsTemplate(languages: readonly Language[]): string {
  const perLanguage = (value: string) => languages.map((lang) => `#     ${lang}: ${value}`);
  return [
    '# Remarks on phrases of this chapter. For each:',
    '#',
    '# - id: a1',
    '#   type: clarification # or correction, answer, drift, confirmed, source',
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
