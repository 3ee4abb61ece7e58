import type { Annotation } from '../../book/book.ts';
import type { Issue } from '../../book/issues/issue.ts';
import { locate, validateFile, type ValidatedManifest } from '../../kubernetes/index.ts';
import { didYouMean } from '../../language/nearest.ts';
import type { CompileContext } from '../context.ts';
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
    const everywhere = fault !== undefined && fault.code !== 'annotation/not-shown';
    if (fault && (!everywhere || edition.lang === book.original)) issues.push(fault);
  }
}

function faultOf(annotation: Annotation, context: CompileContext): Issue | undefined {
  const { chapter, schemas } = context;
  const { manifest: name, path = '' } = annotation;
  const manifest = chapter.manifests.find((candidate) => candidate.name === name);
  if (!manifest) {
    const names = chapter.manifests.map((candidate) => candidate.name);
    return {
      code: 'annotation/unknown-manifest',
      severity: 'error',
      message: `The chapter's folder manifests/ has no "${name}".`,
      place: annotation.placeOf(['manifest']),
      hint: didYouMean(name ?? '', names) ?? 'Name a file of that folder.',
    };
  }
  const valid = validateFile(manifest, schemas());
  if (locate(valid.documents, path)) return undefined;
  return {
    code: 'annotation/unknown-key',
    severity: 'error',
    message: `"${name}" has no "${path}".`,
    place: annotation.placeOf(['path']),
    hint: pathHint(path, valid),
  };
}

/** How far the path leads. */
function pathHint(path: string, { documents }: ValidatedManifest): string {
  const form =
    'Write it as kubectl does, with the number of a list item: spec.containers[0].image.';
  for (let end = path.length; end > 0; end--) {
    if (!/[.[]/.test(path[end] ?? '') || !locate(documents, path.slice(0, end))) continue;
    return `It has "${path.slice(0, end)}", and no "${path.slice(end)}" below it. ${form}`;
  }
  return form;
}

function sameKey(annotation: Annotation, first: Map<string, Annotation>): Issue | undefined {
  const { manifest, path } = annotation;
  const key = `${manifest}#${path}`;
  const before = first.get(key);
  if (!before) return void first.set(key, annotation);
  return {
    code: 'annotation/same-key',
    severity: 'error',
    message: `"${before.id}" is about "${path}" of "${manifest}" already.`,
    place: annotation.placeOf(['path']),
    hint: 'Say both in one annotation, or name the key that this one is really about.',
    related: [{ place: before.placeOf(['path']), message: 'the first one' }],
  };
}

function notShown({ manifest, path, placeOf }: Annotation, lang: string): Issue {
  return {
    code: 'annotation/not-shown',
    severity: 'error',
    message: `${lang}.mdx shows no "${path}" of "${manifest}", which this annotation is about.`,
    place: placeOf(['manifest']),
    hint: `Show it there with <Manifest src="${manifest}" />, or annotate what is shown.`,
  };
}
