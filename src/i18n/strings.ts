import type { CalloutKind } from '../book/callouts.ts';
import type { AnnotationType } from '../book/annotation-types.ts';
import type { GraphStrings } from '../diagrams/index.ts';
import type { SearchStrings } from './search-strings.ts';
import type { ManifestStrings } from './manifest-strings.ts';

/**
 * Every word of the interface, in one language. A language of the book without a file of its own
 * here gets `fallback.ts`, marked with its language.
 */
export interface Strings {
  /** Code of the language that these strings are in. */
  lang: string;
  /** What the language calls itself. */
  name: string;
  site: SiteStrings;
  chapter: ChapterStrings;
  callouts: Record<CalloutKind, string>;
  footnotes: FootnoteStrings;
  tasks: TaskStrings;
  code: CodeStrings;
  plate: PlateStrings;
  manifest: ManifestStrings;
  annotation: AnnotationStrings;
  back: BackStrings;
  licences: LicenceStrings;
  parity: ParityStrings;
  questions: QuestionStrings;
  editions: EditionStrings;
  search: Omit<SearchStrings, 'label' | 'languages'>;
  notFound: { title: string; message: string; home: string };
  /** What a chapter begins with that an author has just made. */
  draft: { summary: string; heading: string; text: string };
  /** What a book says of itself that an author has just made. */
  newBook(title: string): string;
}

export interface SiteStrings {
  skip: string;
  chapters: string;
  back: string;
  search: string;
  theme: string;
  themes: Record<'system' | 'light' | 'dark', string>;
  language: string;
  /** Menu of this page's sections. */
  contents: string;
  /** Name of the line with contents, search and the next part, which stays in sight. */
  reach: string;
  /** Link to the contents of the whole book. */
  allChapters: string;
  navigation: string;
  licence(code: string, content: string): string;
  /** The foot of every page of a book that says so; `subject` is such as `PostgreSQL 17`. */
  checkedAgainst(subject: string, day: string | undefined): string;
  /** What the checks do not prove. */
  checksScope: string;
  source: string;
  byAuthor(author: string): string;
  onBook(title: string, author: string, edition: number | undefined): string;
  recentlyCorrected: string;
  /**
   * How much of the book is here.
   *
   * @param chapters numbers of its chapters.
   * @param parts how many pages they are.
   */
  extent(chapters: readonly number[], parts: number): string;
  /** Link to the first page. */
  begin(chapter: number, part: number, parts: number): string;
  /** Over the example on the title page: where it is from. */
  fromNotes: string;
}

export interface ChapterStrings {
  label(chapter: number, part: number, parts: number): string;
  takeaways: string;
  /** Marks a chapter that is not finished. */
  draft: string;
  draftNotice(openPoints: number): string;
  previous: string;
  next: string;
  /** Links beside the text: to the part before or after this one, or to another chapter. */
  before(isPart: boolean): string;
  after(isPart: boolean): string;
  edit: string;
  lastChanged(day: string): string;
  /** Over a page that is not translated. */
  untranslated(language: string): string;
  /** Table of what the note says and what holds. */
  bookAndNow: {
    title: string;
    note: string;
    now(subject: string | undefined): string;
    since: string;
  };
  allCommands: string;
  /** Over one of several groups of the commands. */
  allCommandsAt(index: number, count: number): string;
  asMarkdown: string;
}

export interface FootnoteStrings {
  title: string;
  /** Link from a footnote to the place that it belongs to; `number` is such as `1` or `1-2`. */
  back(number: string): string;
}

export interface TaskStrings {
  done: string;
  open: string;
}

export interface CodeStrings {
  copy: string;
  copied: string;
  console: string;
  /** Over a session in a terminal of which there are several. */
  terminal(number: string): string;
  /** Below commands of which the last does not return by itself. */
  keepsRunning: string;
  /** Title of a box of steps that has none. */
  steps: string;
  /** Over output that was not recorded, in a word. */
  expected: string;
  /** The same in a sentence, once on a page. */
  expectedOutput: string;
}

export interface PlateStrings extends GraphStrings {
  label(number: string): string;
  original: string;
  standalone: string;
  /** Summary of the text alternative. */
  asText: string;
}

export interface AnnotationStrings {
  types: Record<AnnotationType, string>;
  /** Shown with the switch that turns the annotations on and off. */
  show: string;
  legend: string;
  /** Beside the legend: that a type can be switched off. */
  hide: string;
  /** Button that opens every remark of the page, and then folds them again. */
  openAll: string;
  back: string;
  permalink: string;
  report: string;
  /** For which version a remark holds, such as `PostgreSQL 17`, and whether for later ones too. */
  versions(version: string, later: boolean): string;
  sources: string;
  sayingThat: string;
}

export interface ParityStrings {
  /** At a section whose original has changed since it was translated. */
  stale(day: string | undefined): string;
  /** At a section that says something else than the original. */
  differs: string;
  /** Link to the section in the original. */
  original: string;
  /** Link to the page that shows two editions side by side, and its title. */
  compare: string;
}

export interface BackStrings {
  title: string;
  corrections: string;
  terms: string;
  diagrams: string;
  manifests: string;
  sources: string;
  /** Day on which a source was read. */
  accessed(day: string): string;
  /** Day on which a source was noted that nobody has read. */
  noted(day: string): string;
  supports: string;
  /** After the first links of an entry: how many sections more use a term; leads to search. */
  moreSections(count: number): string;
  /** The same for the annotations that rest on a source. */
  moreAnnotations(count: number): string;
  /** Which page of a section this is. */
  page(page: number, pages: number): string;
  /** Name of the navigation through the pages of a section. */
  pages(section: string): string;
  previousPage: string;
  nextPage: string;
}

/** What a package is there for, as readers are told. */
export type PackageUse = 'search' | 'loading' | 'lettering' | 'explanations';

export interface LicenceStrings {
  title: string;
  /** What the packages are there for that readers get something of. */
  uses: Record<PackageUse, string>;
  /** Link to the texts of the licences. */
  texts: string;
}

export interface QuestionStrings {
  /** Over the questions of a section, and over all of them on paper. */
  title: string;
  /** Over the answers on paper, which stand apart. */
  answers: string;
  /** Before what an answer rests on. */
  grounds: string;
}

export interface EditionStrings {
  /** Button that keeps the whole book on the device; `size` is such as `1.2 MB`. */
  save(size: string): string;
  saving(percent: string): string;
  saved: string;
  /** When the book could not be kept. */
  notSaved: string;
  /** Button that removes the kept book. */
  remove: string;
  /** Page in place of one that is not kept, and what it lists. */
  offline: { title: string; message: string; kept: string };
  /** Link to the place where the reader was; `section` is such as `1-2`. */
  resume(section: string): string;
  forget: string;
  /** Over the printed edition. */
  print: string;
}
