import type { Annotation } from '../../book/book.ts';
import type { Issue } from '../../book/issues/issue.ts';
import { didYouMean } from '../../language/nearest.ts';
import type { CompileContext } from '../context.ts';
import { findKey, pathForm } from '../manifest/chapter-manifest.ts';
import type { PlacedKey } from './remarked-keys.ts';

/**
 * Reports the annotations on keys of manifests that stand nowhere on the page, and why. What is
 * wrong in every language is told once, with the original.
 */
export function checkKeyRemarks(placed: readonly PlacedKey[], context: CompileContext): void {
  const { book, chapter, edition, issues } = context;
  const shown = new Set(placed.map(({ key }) => key.annotation.id));
  const first = new Map<string, Annotation>();
  for (const annotation of chapter.annotations) {
    if (annotation.manifest === undefined) continue;
    const fault =
      faultOf(annotation, context) ??
      sameKey(annotation, first) ??
      (shown.has(annotation.id) ? undefined : notShown(annotation, edition.lang));
    const isTold = edition.lang === book.original || fault?.code === 'annotation/not-shown';
    if (fault && isTold) issues.push({ severity: 'error', ...fault });
  }
}

type Fault = Omit<Issue, 'severity'>;

function faultOf(
  { manifest: name = '', path = '', placeOf }: Annotation,
  { chapter, schemas }: CompileContext,
): Fault | undefined {
  const manifest = chapter.manifests.find((candidate) => candidate.name === name);
  if (!manifest) {
    const names = chapter.manifests.map((candidate) => candidate.name);
    return {
      code: 'annotation/unknown-manifest',
      message: `The chapter's folder manifests/ has no "${name}".`,
      place: placeOf(['manifest']),
      hint: didYouMean(name, names) ?? 'Name a file of that folder.',
    };
  }
  const has = (known: string) => findKey(manifest, known, schemas) !== undefined;
  if (has(path)) return undefined;
  return {
    code: 'annotation/unknown-key',
    message: `"${name}" has no "${path}".`,
    place: placeOf(['path']),
    hint: pathHint(path, has),
  };
}

/** How far the path leads. */
function pathHint(path: string, has: (path: string) => boolean): string {
  const ends = [...path.matchAll(/[.[]/g)].map(({ index }) => index);
  const end = ends.findLast((at) => at > 0 && has(path.slice(0, at)));
  if (end === undefined) return pathForm;
  return `It has "${path.slice(0, end)}", and no "${path.slice(end)}" below it. ${pathForm}`;
}

function sameKey(annotation: Annotation, first: Map<string, Annotation>): Fault | undefined {
  const { manifest, path } = annotation;
  const key = `${manifest}#${path}`;
  const before = first.get(key);
  if (!before) return void first.set(key, annotation);
  return {
    code: 'annotation/same-key',
    message: `"${before.id}" is about "${path}" of "${manifest}" already.`,
    place: annotation.placeOf(['path']),
    hint: 'Say both in one annotation, or name the key that this one is really about.',
    related: [{ place: before.placeOf(['path']), message: 'the first one' }],
  };
}

function notShown({ manifest, path, placeOf }: Annotation, lang: string): Fault {
  return {
    code: 'annotation/not-shown',
    message: `${lang}.mdx shows no "${path}" of "${manifest}", which this annotation is about.`,
    place: placeOf(['manifest']),
    hint: `Show it there with <Manifest src="${manifest}" />, or annotate what is shown.`,
  };
}
