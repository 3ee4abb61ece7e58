import type { Annotation, Book, Chapter } from '../../book/book.ts';
import { didYouMean } from '../../language/nearest.ts';
import type { Report } from '../../book/issues/issue.ts';
import { subjectOf, versionName } from '../../book/subject.ts';
import { leadLimit } from './visible-length.ts';

/** Checks what can be said of a chapter's annotations without its text. */
export function checkAnnotations(book: Book, chapter: Chapter, report: Report): void {
  const first = new Map<string, Annotation>();
  for (const annotation of chapter.annotations) {
    checkId(annotation, first, report);
    checkSources(book, annotation, report);
    checkLeads(annotation, report);
    checkVersion(book, chapter, annotation, report);
  }
}

function checkId(annotation: Annotation, first: Map<string, Annotation>, report: Report): void {
  const before = first.get(annotation.id);
  if (!before) return void first.set(annotation.id, annotation);
  report({
    code: 'annotation/duplicate-id',
    severity: 'error',
    message: `The id "${annotation.id}" is already taken.`,
    place: annotation.placeOf(['id']),
    hint: 'Give the newer of the two the next free id; links lead to the older one.',
    related: [{ place: before.placeOf(['id']), message: 'the first one' }],
  });
}

function checkSources(book: Book, annotation: Annotation, report: Report): void {
  if (annotation.sources.length === 0) {
    report({
      code: 'annotation/no-source',
      severity: 'error',
      message: `The annotation "${annotation.id}" cites no source.`,
      place: annotation.placeOf(['sources']),
      hint: 'Cite at least one source that says it, by its id in sources.yaml.',
    });
  }
  for (const [index, { id }] of annotation.sources.entries()) {
    if (book.sourceIds.has(id)) continue;
    report({
      code: 'annotation/unknown-source',
      severity: 'error',
      message: `sources.yaml has no source "${id}".`,
      place: annotation.placeOf(['sources', index]),
      hint:
        didYouMean(id, book.sources.keys()) ??
        'Add it to sources.yaml, or cite a source that stands there by its id.',
    });
  }
}

function checkLeads(annotation: Annotation, report: Report): void {
  for (const [lang, lead] of Object.entries(annotation.lead)) {
    const limit = leadLimit(lead);
    const length = [...lead].length;
    if (length <= limit) continue;
    report({
      code: 'annotation/lead-too-long',
      severity: 'error',
      message: `The lead has ${length} characters; at most ${limit} fit on its line.`,
      place: annotation.placeOf(['lead', lang]),
      hint: 'Say it shorter; the body has room for the rest.',
    });
  }
}

function checkVersion(book: Book, chapter: Chapter, annotation: Annotation, report: Report): void {
  const { versions } = annotation;
  if (versions === 'any') return;
  const subject = subjectOf(book.site, chapter.editions[book.original]?.frontMatter);
  if (!subject) {
    return report({
      code: 'annotation/unnamed-version',
      severity: 'warning',
      message: `Nothing says what "${versions}" is a version of.`,
      place: annotation.placeOf(['versions']),
      hint: 'Write about: { name: …, version: "…" } in site.yaml, or leave versions out.',
    });
  }
  if (versions.endsWith('+') || byVersion.compare(versions, subject.version) >= 0) return;
  report({
    code: 'annotation/stale',
    severity: 'warning',
    message: `"${annotation.id}" holds for ${versionName(subject, versions)}; the page is checked against ${subject.version}.`,
    place: annotation.placeOf(['versions']),
    hint: `Open its sources for ${subject.version}, then write "${subject.version}" or "${versions}+" here.`,
  });
}

/** 1.9 comes before 1.36. */
const byVersion = new Intl.Collator(undefined, { numeric: true });
