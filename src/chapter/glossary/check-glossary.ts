import type { Place, Report } from '../../book/issues/issue.ts';
import { flatten } from '../../language/term-matcher.ts';
import { surfacesOf, type Glossary, type Term } from '../../language/term.ts';

/**
 * Reports forms that two terms claim: only the first would be found.
 *
 * @param placeOf where the entry of a term stands
 */
export function checkGlossary(
  glossary: Glossary,
  placeOf: (id: string) => Place,
  report: Report,
): void {
  const owners = new Map<string, Term>();
  for (const term of glossary.terms) {
    for (const form of surfacesOf(term)) {
      const owner = owners.get(flatten(form));
      if (owner === undefined) owners.set(flatten(form), term);
      else if (owner !== term) {
        report({
          code: 'glossary/duplicate-form',
          severity: 'error',
          message: `"${form}" belongs to the term "${owner.id}" already.`,
          place: placeOf(term.id),
          hint: 'Keep it in the word or aliases of one of the two terms.',
          related: [{ place: placeOf(owner.id), message: 'claimed first here' }],
        });
      }
    }
  }
}
