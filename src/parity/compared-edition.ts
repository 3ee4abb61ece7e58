import type { Edition } from '../book/book.ts';
import type { AnchoredAnnotation, Outline } from '../compile/outline.ts';
import type { Diagram } from '../diagrams/diagram.ts';

/** An edition of a chapter, and what its source alone does not say. */
export interface ComparedEdition {
  edition: Edition;
  annotations: readonly Pick<AnchoredAnnotation, 'id' | 'section'>[];
  /** What Mermaid read in its drawings, by their source. */
  diagrams: ReadonlyMap<string, Diagram>;
}

/** An edition with what compiling it brought to light. */
export function comparedEdition(
  edition: Edition,
  { annotations, figures }: Pick<Outline, 'annotations' | 'figures'>,
): ComparedEdition {
  const drawings = figures.flatMap((figure) => figure.drawings);
  return {
    edition,
    annotations,
    diagrams: new Map(
      drawings.map(({ source, diagram }) => [source.replaceAll('\r\n', '\n'), diagram]),
    ),
  };
}
