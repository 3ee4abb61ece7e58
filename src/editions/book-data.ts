import { countOpenPoints, type OpenKind } from '../book/issues/open-points.ts';
import type { Annotation, Book, Chapter, Question } from '../book/book.ts';
import type { Issue } from '../book/issues/issue.ts';
import { editUrl } from '../book/report-url.ts';
import type { Language, Localized } from '../language/localized.ts';
import type { AnnotationData } from '../book/schema/annotations.ts';
import type { FrontMatter } from '../book/schema/front-matter.ts';
import type { Site } from '../book/schema/site.ts';
import type { Source } from '../book/schema/sources.ts';
import type { SectionNotice } from '../chapter/context.ts';
import type { Vocabulary } from '../chapter/glossary/vocabulary.ts';
import type { Outline } from '../chapter/outline.ts';
import type { Glossary } from '../language/term.ts';
import type { QuestionData } from '../book/schema/questions.ts';
import type { Finding } from '../translation/finding.ts';

/** What every page knows of the book: plain data, without places. */
export interface BookData {
  /** Origin and base path of the host. */
  host: { site: string; base: string };
  site: Site;
  logo?: string | undefined;
  languages: readonly Language[];
  original: Language;
  sources: Readonly<Record<string, Source>>;
  glossary: Glossary;
}

/** What a page knows of a chapter in the language of one reader: plain data. */
export interface ChapterData {
  slug: string;
  /** Its folder, relative to the working directory. */
  folder: string;
  number: number;
  part: number;
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
  /** Of a draft: of which kinds its check found points open, and how many. */
  openPoints?: readonly [OpenKind, number][];
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

/** Takes the plain data out of the book. */
export function bookData(book: Book, host: BookData['host']): BookData {
  const sources = [...book.sources].map(
    ([id, { placeOf: _, keyPlaceOf: __, ...source }]) => [id, source] as const,
  );
  return {
    host,
    site: book.site,
    logo: book.logo,
    languages: book.languages,
    original: book.original,
    sources: Object.fromEntries(sources),
    glossary: book.glossary,
  };
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

/** Takes the plain data out of a chapter. */
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
    parts: book.chapters.filter(({ number }) => number === chapter.number).length,
    lang,
    textLang: edition.lang,
    languages: book.languages.filter((code) => chapter.editions[code]),
    frontMatter: edition.frontMatter,
    annotations: chapter.annotations.map(plainAnnotation),
    outline: outlines[edition.lang]!,
    manifests,
    questions: chapter.questions.map(plainQuestion),
    updated: changed(edition.file) ?? edition.frontMatter.updated,
    ...(chapter.draft && { openPoints: countOpenPoints(issues) }),
    editUrl: editUrl(book, edition.file),
  };
}

function plainAnnotation({
  placeOf: _,
  keyPlaceOf: __,
  ...annotation
}: Annotation): AnnotationData {
  return annotation;
}

function plainQuestion(question: Question): QuestionData {
  const { placeOf: _, keyPlaceOf: __, sectionPlace: ___, ...data } = question;
  return data;
}
