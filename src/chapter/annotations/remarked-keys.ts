import type { Element } from 'hast';
import type { Annotation } from '../../book/book.ts';
import type { AnnotationStrings } from '../../i18n/strings.ts';
import { type KeyLocation, locate, type ValidatedManifest } from '../../kubernetes/index.ts';
import type { MarkedPart } from '../manifest/key-links.ts';
import { markId } from './ids.ts';
import { signLink } from './mark-quotes.ts';

/** An annotation and the key of a manifest that it is about. */
export interface RemarkedKey {
  annotation: Annotation;
  at: KeyLocation;
}

/** Where a page shows a remarked key. */
export interface PlacedKey {
  key: RemarkedKey;
  /** What holds the figure, and its remarks after it. */
  host: Element;
  /** Id of the section that it stands in. */
  section: string;
}

/** The annotations on a manifest whose key is in it, in the order of its lines. */
export function remarkedKeys(
  annotations: readonly Annotation[],
  manifest: string,
  { documents }: ValidatedManifest,
): RemarkedKey[] {
  return annotations
    .flatMap((annotation) => {
      if (annotation.manifest !== manifest) return [];
      const at = locate(documents, annotation.path!);
      return at ? [{ annotation, at }] : [];
    })
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

/** The mark under a remarked key; its sign at the end of the line leads to the remark. */
export function keyMark({ annotation, at }: RemarkedKey, strings: AnnotationStrings): MarkedPart {
  const { id, type } = annotation;
  return {
    line: at.line,
    start: at.column,
    end: at.endColumn,
    mark: { className: ['q', type], id: markId(id) },
    sign: signLink(annotation, strings),
  };
}
