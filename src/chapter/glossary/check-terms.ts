import type { Report } from '../../book/issues/issue.ts';
import type { Prose } from './prose.ts';
import { TermMatcher } from '../../language/term-matcher.ts';
import type { Glossary, Term } from '../../language/term.ts';
import { words } from '../../language/words.ts';

/**
 * Reports forms of terms that the glossary says to avoid in the language of the text, and names
 * written with other capitals than their own. What `exempt` lists, letter for letter, may stand.
 */
export function checkTerms(prose: readonly Prose[], glossary: Glossary, report: Report): void {
  const exempt = new Set(glossary.exempt);
  const names = namesByLowerCase(glossary.terms);
  const avoided = new Map<string, TermMatcher>();
  for (const { lang, text, placeOf } of prose) {
    const matcher =
      avoided.get(lang) ?? new TermMatcher(glossary.terms.map((term) => term.avoid[lang] ?? []));
    avoided.set(lang, matcher);
    for (const { term, start, end } of matcher.findLongest(text)) {
      const form = text.slice(start, end);
      if (exempt.has(form)) continue;
      report({
        code: 'glossary/avoided-form',
        severity: 'warning',
        message: `The glossary avoids the form "${form}".`,
        place: placeOf(start, end),
        hint: `Write "${glossary.terms[term]!.word[lang]}".`,
      });
    }
    for (const { text: form, start, end } of words(text)) {
      const name = names.get(form.toLowerCase());
      if (name === undefined || name === form || exempt.has(form)) continue;
      report({
        code: 'glossary/letter-case',
        severity: 'warning',
        message: `"${form}" has other capitals than in the glossary, "${name}".`,
        place: placeOf(start, end),
        hint: `Write "${name}", or add "${form}" to the list "exempt" of glossary.yaml.`,
      });
    }
  }
}

/**
 * Words that are the same in all languages are names: kubectl, YAML. One with nothing but a capital
 * at its head, `Log`, may as well be a word as a dictionary prints it.
 */
function namesByLowerCase(terms: readonly Term[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { word } of terms) {
    const [first, ...others] = Object.values(word);
    if (first === undefined || others.length === 0 || /^\p{Lu}\p{Ll}*$/u.test(first)) continue;
    if (others.every((other) => other === first)) names.set(first.toLowerCase(), first);
  }
  return names;
}
