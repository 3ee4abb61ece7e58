import { countOpenPoints, type OpenKind } from '../book/issues/open-points.ts';
import type { Book, Chapter } from '../book/book.ts';
import type { Issue } from '../book/issues/issue.ts';
import { editUrl } from '../book/report-url.ts';
import type { Language, Localized } from '../language/localized.ts';
import type { AnnotationData } from '../book/schema/annotations.ts';
import type { FrontMatter } from '../book/schema/front-matter.ts';
import type { Source } from '../book/schema/sources.ts';
import type { SectionNotice } from '../chapter/context.ts';
import type { Vocabulary } from '../chapter/glossary/vocabulary.ts';
import type { Outline } from '../chapter/outline.ts';
import type { QuestionData } from '../book/schema/questions.ts';
import type { Finding } from '../translation/finding.ts';

/** What every page knows of the book. */
export interface BookData extends Pick<
  Book,
  'site' | 'logo' | 'languages' | 'original' | 'glossary'
> {
  /** Origin and base path of the host. */
  host: { site: string; base: string };
  sources: ReadonlyMap<string, Source>;
}

/** What a page knows of a chapter in the language of one reader: plain data. */
export interface ChapterData extends Pick<
  Chapter,
  'slug' | 'folder' | 'number' | 'part' | 'draft'
> {
  /** Parts that this number of the book has in all. */
  parts: number;
  /** Language of the page. */
  lang: Language;
  /** Language of the text: the original's where there is no translation. */
  textLang: Language;
  /** Languages in which there is a text. */
  languages: readonly Language[];
  frontMatter: FrontMatter;
  annotations: readonly AnnotationData[];
  outline: Outline;
  manifests: readonly ManifestData[];
  questions: readonly QuestionData[];
  /** Day of the last change, if it is known. */
  updated: string | undefined;
  /** Of which kinds its check found points open, and how many. */
  openPoints: readonly [OpenKind, number][];
  editUrl: string | undefined;
}

/** A manifest as its files and lists need it. */
export interface ManifestData {
  /** File name without suffix. */
  name: string;
  /** Byte for byte as the author wrote it. */
  yaml: string;
  /** Missing where there is no object in it: a template is no YAML yet. */
  json?: string;
  /** Kinds of its objects, in the order of the file. */
  kinds: readonly string[];
}

/** Takes out of the book what its pages need. */
export function bookData(
  { site, logo, languages, original, glossary, sources }: Book,
  host: BookData['host'],
): BookData {
  return { host, site, logo, languages, original, glossary, sources };
}

/** All that a check of a chapter in all its languages comes to: plain data, to be kept on disk. */
export interface CheckedChapter {
  outlines: Localized<Outline>;
  /** Of each translation, what its readers are told of its sections. */
  notices: Localized<Readonly<Record<string, SectionNotice>>>;
  manifests: readonly ManifestData[];
  /** The words of all editions, for what a check of the whole book makes of them. */
  vocabulary: Vocabulary;
  /** Ids of the sections of each edition, the opening first. */
  sections: Localized<readonly string[]>;
  /** Where each translation differs from the original. */
  findings: Localized<readonly Finding[]>;
  /** Of all editions, of their words, and of how they stand to each other. */
  issues: readonly Issue[];
}

/** Takes the data out of a chapter; what is no data, but knows places, JSON leaves out. */
export function chapterData(
  book: Book,
  chapter: Chapter,
  lang: Language,
  { outlines, manifests, issues }: CheckedChapter,
  changed: (file: string) => string | undefined,
): ChapterData {
  const edition = chapter.editions[lang] ?? chapter.editions[book.original]!;
  return {
    slug: chapter.slug,
    folder: chapter.folder,
    number: chapter.number,
    part: chapter.part,
    draft: chapter.draft,
    parts: book.chapters.filter(({ number }) => number === chapter.number).length,
    lang,
    textLang: edition.lang,
    languages: book.languages.filter((code) => chapter.editions[code]),
    frontMatter: edition.frontMatter,
    annotations: chapter.annotations,
    outline: outlines[edition.lang]!,
    manifests,
    questions: chapter.questions.map(({ sectionPlace: _, ...question }) => question),
    updated: changed(edition.file) ?? edition.frontMatter.updated,
    openPoints: countOpenPoints(issues),
    editUrl: editUrl(book, edition.file),
  };
}
