import type { Place } from './issues/issue.ts';
import type { Language, Localized } from '../language/localized.ts';
import type { AnnotationData } from './schema/annotations.ts';
import { slug } from './schema/fields.ts';
import type { FieldNotes } from './schema/field-notes.ts';
import type { FrontMatter } from './schema/front-matter.ts';
import type { Site } from './schema/site.ts';
import type { Source } from './schema/sources.ts';
import type { Glossary } from '../language/term.ts';
import type { QuestionData } from './schema/questions.ts';
import type { YamlPath } from './yaml/yaml-ranges.ts';

/** All of content/, read once: typed, immutable, every part with its place. */
export interface Book {
  /** The content folder, relative to the working directory. */
  root: string;
  site: Site;
  /** The picture that stands for the book, as a `data:` address. */
  logo?: string | undefined;
  /** Codes of the languages; the first is the original. */
  languages: readonly Language[];
  original: Language;
  sources: ReadonlyMap<string, Source & Placed>;
  /** Ids that may be cited: also of sources that do not fit, all where sources.yaml is unreadable. */
  sourceIds: Names;
  glossary: Glossary;
  fieldNotes: FieldNotes;
  /** Place of a key of one of the files of the whole book. */
  keyPlaceOf(file: BookFile, path: YamlPath): Place;
  /** Place of a value, or of words in it. */
  placeOf(file: BookFile, path: YamlPath, words?: string): Place;
  /** In reading order: by chapter, then part. */
  chapters: readonly Chapter[];
  /** Folders of chapters that cannot be read: nothing is said of what leads there. */
  unread: readonly string[];
  /** Paths below `public/`, which are served as they are. */
  publicFiles: readonly string[];
  /** Hash of the files of the whole book and of what else decides how it reads: not its chapters. */
  digest: string;
}

/** The files of the whole book. */
export type BookFile = 'site' | 'sources' | 'glossary' | 'fieldNotes';

/** Names that are known, to tell what rests on a faulty entry from what names nothing. */
export interface Names {
  has(name: string): boolean;
}

/** What rests on a file that cannot be read is not told: the file is. */
export const anyName: Names = { has: () => true };

/** The ids of entries; where one has none, or that of another, what is named may be meant for it. */
export function namesOf(ids: readonly unknown[]): Names {
  const names = new Set(ids.flatMap((id) => slug.safeParse(id).data ?? []));
  return names.size === ids.length ? names : anyName;
}

/** Something that knows where in the content folder it stands. */
export interface Placed {
  /** Place of a value, or of words in it. */
  placeOf(path: YamlPath, words?: string): Place;
  /** Place of a key. */
  keyPlaceOf(path: YamlPath): Place;
}

/** One page of notes, in as many languages as it has been written in. */
export interface Chapter {
  /** Name of its folder, and its address. */
  slug: string;
  /** Folder, relative to the working directory. */
  folder: string;
  /** Number in the book and part of that number; the same in every language. */
  number: number;
  part: number;
  editions: Localized<Edition>;
  /** Whether one of its editions says `draft: true`: faults that a page can be shown with are warnings. */
  draft: boolean;
  annotations: readonly Annotation[];
  /** Ids of annotations, as in {@link Book.sourceIds}. */
  annotationIds: Names;
  manifests: readonly ManifestFile[];
  /** In the order of questions.yaml. */
  questions: readonly Question[];
  /** What else lies in its folder: pictures, files to download, components. */
  files: readonly ChapterFile[];
  /** Hash of all files of its folder, of pictures and downloads as far as it decides the text. */
  digest: string;
}

/** A chapter in one language. */
export interface Edition extends Placed {
  lang: Language;
  /** MDX file, relative to the working directory. */
  file: string;
  frontMatter: FrontMatter;
  /** The whole file, front matter included, as it stands on disk. */
  source: string;
  /** Lines that the front matter takes, its fences included. */
  bodyLine: number;
}

/** One remark, with its data as annotations.yaml has them. */
export interface Annotation extends AnnotationData, Placed {}

/** A question to oneself, and the section that it is on. */
export interface Question extends QuestionData, Placed {
  /** Where questions.yaml names that section. */
  sectionPlace: Place;
}

/** A manifest as it stands on disk, byte for byte. */
export interface ManifestFile {
  /** File name, such as `hello-pod.yaml`. */
  name: string;
  /** Path relative to the working directory. */
  file: string;
  text: string;
}

/** A file beside a chapter that is none of its texts and data. */
export interface ChapterFile {
  /** Below the chapter's folder, with forward slashes, in composed letters: `files/table.csv`. */
  path: string;
  /** Path relative to the working directory, as it is on the disk. */
  file: string;
  kind: 'picture' | 'download' | 'code';
  /** Of a picture: its size in its own pixels, upright; missing when it is none that can be read. */
  picture?: { width: number; height: number } | undefined;
  /** Of code. */
  text?: string;
}

/** The edition that a reader of `lang` gets: the original, where there is no translation. */
export function editionFor(book: Book, chapter: Chapter, lang: Language): Edition {
  return chapter.editions[lang] ?? chapter.editions[book.original]!;
}
