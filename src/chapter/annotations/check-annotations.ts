import type { Annotation } from '../../book/book.ts';
import { didYouMean } from '../../language/nearest.ts';
import { subjectOf, versionName } from '../../book/subject.ts';
import { type CompileContext, reportAt } from '../context.ts';

/** Checks what can be said of a chapter's annotations without their phrases. */
export function checkAnnotations(context: CompileContext): void {
  const first = new Map<string, Annotation>();
  const headings = new Set(context.outline.sections.map(({ id }) => id));
  for (const annotation of context.chapter.annotations) {
    checkId(annotation, first, context);
    checkHeading(annotation, headings, context);
    checkSources(annotation, context);
    checkLeads(annotation, context);
    checkVersion(annotation, context);
  }
}

function checkId(
  annotation: Annotation,
  first: Map<string, Annotation>,
  context: CompileContext,
): void {
  const before = first.get(annotation.id);
  if (!before) return void first.set(annotation.id, annotation);
  reportAt(annotation.placeOf(['id']), context, {
    code: 'annotation/duplicate-id',
    message: `The id "${annotation.id}" is already taken.`,
    hint: 'Give the newer of the two the next free id; links lead to the older one.',
    related: [{ place: before.placeOf(['id']), message: 'the first one' }],
  });
}

/** Headings and annotations share the page's one space of ids. */
function checkHeading(
  { id, placeOf }: Annotation,
  headings: ReadonlySet<string>,
  context: CompileContext,
): void {
  if (!headings.has(id)) return;
  reportAt(placeOf(['id']), context, {
    code: 'annotation/duplicate-id',
    message: `"${id}" is also the id of a heading.`,
    hint: 'Give the annotation a short id with a number, such as a07.',
  });
}

function checkSources({ id, sources, placeOf }: Annotation, context: CompileContext): void {
  const { book } = context;
  if (sources.length === 0) {
    reportAt(placeOf(['sources']), context, {
      code: 'annotation/no-source',
      message: `The annotation "${id}" cites no source.`,
      hint: 'Cite at least one source that says it, by its id in sources.yaml.',
    });
  }
  for (const [index, source] of sources.entries()) {
    if (book.sourceIds.has(source.id)) continue;
    reportAt(placeOf(['sources', index]), context, {
      code: 'annotation/unknown-source',
      message: `sources.yaml has no source "${source.id}".`,
      hint:
        didYouMean(source.id, book.sources.keys()) ??
        'Add it to sources.yaml, or cite a source that stands there by its id.',
    });
  }
}

function checkLeads({ lead, placeOf }: Annotation, context: CompileContext): void {
  for (const [lang, text] of Object.entries(lead)) {
    // Hangul is wider than Latin.
    const limit = /\p{Script=Hangul}/u.test(text) ? 24 : 60;
    const length = [...text].length;
    if (length <= limit) continue;
    reportAt(placeOf(['lead', lang]), context, {
      code: 'annotation/lead-too-long',
      message: `The lead has ${length} characters; at most ${limit} fit on its line.`,
      hint: 'Say it shorter; the body has room for the rest.',
    });
  }
}

function checkVersion({ id, versions, placeOf }: Annotation, context: CompileContext): void {
  const { book, edition } = context;
  if (versions === 'any') return;
  const subject = subjectOf(book.site, edition.frontMatter);
  if (!subject) {
    return reportAt(placeOf(['versions']), context, {
      code: 'annotation/unnamed-version',
      severity: 'warning',
      message: `Nothing says what "${versions}" is a version of.`,
      hint: 'Write about: { name: …, version: "…" } in site.yaml, or leave versions out.',
    });
  }
  if (versions.endsWith('+') || byVersion.compare(versions, subject.version) >= 0) return;
  reportAt(placeOf(['versions']), context, {
    code: 'annotation/stale',
    severity: 'warning',
    message: `"${id}" holds for ${versionName(subject, versions)}; the page is checked against ${subject.version}.`,
    hint: `Open its sources for ${subject.version}, then write "${subject.version}" or "${versions}+" here.`,
  });
}

/** 1.9 comes before 1.36. */
const byVersion = new Intl.Collator(undefined, { numeric: true });
