import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  type AnnotationType,
  annotationTypeNames,
  annotationTypes,
} from '../../book/annotation-types.ts';
import type { Strings } from '../../i18n/strings.ts';

/**
 * `바로잡음 1 그 뒤 바뀜 4`: how many remarks of each type there are, each a link to the first. Only
 * types that mend what the note says are told; empty if there are none.
 */
export function verdictLine(
  annotations: readonly { id: string; type: AnnotationType }[],
  strings: Strings,
  href: (id: string) => string = (id) => `#${id}`,
): (Element | string)[] {
  const byType = Map.groupBy(annotations, ({ type }) => type);
  return annotationTypeNames
    .filter((type) => annotationTypes[type].mends)
    .flatMap((type) => {
      const own = byType.get(type);
      if (!own) return [];
      const link = h('a', { className: type, href: href(own[0]!.id) }, [
        `${strings.annotation.types[type]} ${own.length}`,
      ]);
      return [' ', link];
    })
    .slice(1);
}
