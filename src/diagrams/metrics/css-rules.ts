/** The properties that change the place or size of something, or the look of its letters. */
export const readProperties = [
  'font-size',
  'font-weight',
  'font-style',
  'text-decoration',
  'text-anchor',
  'dominant-baseline',
  'display',
] as const;

export type Property = (typeof readProperties)[number];

/** A style rule with one selector. */
export interface Rule {
  selector: string;
  /** Type and classes that the last compound asks for: a quick no before `matches` is asked. */
  needs: readonly string[];
  declarations: readonly Declaration[];
}

export interface Declaration {
  property: Property;
  value: string;
  important: boolean;
}

/**
 * Rules that set one of these properties, the weaker before the stronger. At-rules are none:
 * nothing that Mermaid sets in one bears on geometry.
 */
export function parseRules(css: string): Rule[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .flatMap(([, selectors, body]) => {
      const declarations = parseDeclarations(body!);
      if (declarations.length === 0) return [];
      // Commas and classes in brackets are alternatives, which are left to `matches`.
      return selectors!.split(/,(?![^(]*\))/).map((selector) => {
        const [last = ''] = /[^\s>+~]+$/.exec(selector.trim()) ?? [];
        const needs = [...last.matchAll(/(?:^|\.)([\w-]+)(?![^(]*\))/g)].map(([, name]) => name!);
        return { selector, needs, declarations };
      });
    })
    .toSorted((a, b) => specificity(a.selector) - specificity(b.selector));
}

export function parseDeclarations(body: string): Declaration[] {
  return [...body.matchAll(/([\w-]+)\s*:([^;!]*)(!)?/g)].flatMap(([, name, value, important]) => {
    const property = readProperties.find((each) => each === name);
    return property ? [{ property, value: value!.trim(), important: important !== undefined }] : [];
  });
}

/** A length in px, and in em of a font size; not a number for anything else. */
export function lengthOf(text: string | null | undefined, em: number): number {
  const value = Number.parseFloat(text ?? '');
  return text?.endsWith('em') ? value * em : value;
}

function specificity(selector: string): number {
  const count = (pattern: RegExp): number => [...selector.matchAll(pattern)].length;
  return count(/#/g) * 1e6 + count(/[.[:]/g) * 1e3 + count(/(?<![\w.#:["=-])[a-z]/g);
}
