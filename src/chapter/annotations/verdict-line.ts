import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  type AnnotationType,
  annotationTypeNames,
  annotationTypes,
} from '../../book/annotation-types.ts';
import type { Strings } from '../../i18n/strings.ts';

/** How many remarks of each type a section has, and which is the first of each. */
export type Verdicts = Partial<Record<AnnotationType, { count: number; first: string }>>;

/** Counts a section's remarks by type. */
export function countVerdicts(
  annotations: readonly { id: string; type: AnnotationType }[],
): Verdicts {
  const verdicts: Verdicts = {};
  for (const { id, type } of annotations) {
    const entry = (verdicts[type] ??= { count: 0, first: id });
    entry.count++;
  }
  return verdicts;
}

/**
 * `바로잡음 1 그 뒤 바뀜 4`: each a link to the first of its type. Only types that mend what the note
 * says are told; empty if there are none.
 */
export function verdictLine(
  verdicts: Verdicts,
  strings: Strings,
  href: (id: string) => string = (id) => `#${id}`,
): (Element | string)[] {
  return annotationTypeNames
    .filter((type) => annotationTypes[type].mends)
    .flatMap((type) => {
      const entry = verdicts[type];
      if (!entry) return [];
      const link = h('a', { className: type, href: href(entry.first) }, [
        `${strings.annotation.types[type]} ${entry.count}`,
      ]);
      return [link];
    })
    .flatMap((link, index) => (index === 0 ? [link] : [' ', link]));
}
