import type { Edition } from '../book/book.ts';
import type { AnchoredAnnotation, Outline } from '../chapter/outline.ts';
import type { Diagram } from '../diagrams/index.ts';
import type { EditionFacts } from './edition-facts.ts';

/** An edition of a chapter, and what was read off its trees. */
export interface ComparedEdition {
  edition: Edition;
  facts: EditionFacts;
  annotations: readonly Pick<AnchoredAnnotation, 'id' | 'section'>[];
  /** What Mermaid read in its drawings, by their source. */
  diagrams: ReadonlyMap<string, Diagram>;
}

/** An edition with what compiling it brought to light. */
export function comparedEdition(
  edition: Edition,
  facts: EditionFacts,
  { annotations, figures }: Pick<Outline, 'annotations' | 'figures'>,
): ComparedEdition {
  const drawings = figures.flatMap((figure) => figure.drawings);
  return {
    edition,
    facts,
    annotations,
    diagrams: new Map(drawings.map(({ source, diagram }) => [source, diagram])),
  };
}
