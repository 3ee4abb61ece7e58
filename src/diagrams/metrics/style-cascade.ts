import {
  lengthOf,
  readProperties,
  parseDeclarations,
  parseRules,
  type Property,
  type Rule,
} from './css-rules.ts';

/** What measuring and printing need to know of an element's style. Sizes in px. */
export interface GeometryStyle {
  fontSize: number;
  fontWeight: number;
  italic: boolean;
  underlined: boolean;
  textAnchor: string;
  baseline: string;
  display: string;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const initial: GeometryStyle = {
  fontSize: 16,
  fontWeight: 400,
  italic: false,
  underlined: false,
  textAnchor: 'start',
  baseline: 'auto',
  display: 'inline',
};

/**
 * Resolves the few CSS properties that bear on geometry and letters, from presentation attributes, the
 * `<style>` elements of the drawing and inline styles. jsdom's own `getComputedStyle` knows
 * neither SVG's presentation attributes nor the speed that thousands of measurements need.
 */
export class StyleCascade {
  /** By the text of a `<style>` element, which Mermaid writes once and never changes. */
  readonly #sheets = new WeakMap<Node, readonly Rule[]>();
  #styles = new WeakMap<Element, GeometryStyle>();
  #rules: readonly Rule[] | undefined;

  /** Forgets what was resolved; to be called whenever the document may have changed. */
  reset(): void {
    this.#styles = new WeakMap();
    this.#rules = undefined;
  }

  styleOf(element: Element): GeometryStyle {
    const known = this.#styles.get(element);
    if (known) return known;
    const parent = element.parentElement;
    const inherited = parent?.namespaceURI === svgNamespace ? this.styleOf(parent) : initial;
    const style = resolve(this.#declaredOn(element), inherited);
    this.#styles.set(element, style);
    return style;
  }

  #declaredOn(element: Element): ReadonlyMap<Property, string> {
    this.#rules ??= this.#rulesIn(element.ownerDocument);
    const own = new Set(element.getAttribute('class')?.split(/\s+/)).add(element.localName);
    const declared = new Map<Property, string>();
    for (const property of readProperties) {
      const value = element.getAttribute(property);
      if (value) declared.set(property, value);
    }
    const declarations = this.#rules
      .filter(
        ({ needs, selector }) => needs.every((name) => own.has(name)) && element.matches(selector),
      )
      .flatMap((rule) => rule.declarations)
      .concat(parseDeclarations(element.getAttribute('style') ?? ''))
      .toSorted((a, b) => Number(a.important) - Number(b.important));
    for (const { property, value } of declarations) declared.set(property, value);
    return declared;
  }

  #rulesIn(document: Document): readonly Rule[] {
    return [...document.getElementsByTagName('style')].flatMap((sheet) => {
      const text = sheet.firstChild;
      if (!text) return [];
      let rules = this.#sheets.get(text);
      if (!rules) this.#sheets.set(text, (rules = parseRules(sheet.textContent)));
      return rules;
    });
  }
}

function resolve(declared: ReadonlyMap<Property, string>, inherited: GeometryStyle): GeometryStyle {
  return {
    fontSize: lengthOf(declared.get('font-size'), inherited.fontSize) || inherited.fontSize,
    fontWeight: fontWeight(declared.get('font-weight'), inherited.fontWeight),
    // Mermaid says "normal" of every word, in italic labels as well.
    italic: inherited.italic || declared.get('font-style') === 'italic',
    underlined: inherited.underlined || declared.get('text-decoration') === 'underline',
    textAnchor: declared.get('text-anchor') ?? inherited.textAnchor,
    baseline: declared.get('dominant-baseline') ?? inherited.baseline,
    display: declared.get('display') ?? 'inline',
  };
}

function fontWeight(value: string | undefined, inherited: number): number {
  if (value === 'normal') return 400;
  if (value === 'bold' || value === 'bolder') return 700;
  return Number.parseInt(value ?? '', 10) || inherited;
}
