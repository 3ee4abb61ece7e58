import {
  readProperties,
  parseDeclarations,
  parseRules,
  type Declaration,
  type Property,
  type Rule,
} from './css-rules.ts';

type Declared = Partial<Record<Property, { value: string; weight: number }>>;

/** What measuring and printing need to know of an element's style. Sizes in px. */
export interface GeometryStyle {
  fontSize: number;
  fontWeight: number;
  italic: boolean;
  underlined: boolean;
  textAnchor: string;
  baseline: string;
  display: string;
  preserveSpace: boolean;
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
  preserveSpace: false,
};
/** Weights that put inline styles and `!important` above every selector. */
const inlineWeight = 1e10;
const importantWeight = 1e12;

/**
 * Resolves the few CSS properties that bear on geometry and letters, from presentation attributes, the
 * `<style>` elements of the drawing and inline styles. jsdom's own `getComputedStyle` knows
 * neither SVG's presentation attributes nor the speed that thousands of measurements need.
 */
export class StyleCascade {
  /** By the text of a `<style>` element, which Mermaid writes once and never changes. */
  readonly #sheets = new WeakMap<Node, readonly Rule[]>();
  #styles = new WeakMap<Element, GeometryStyle>();
  #rules = new WeakMap<Element, readonly Rule[]>();

  /** Forgets what was resolved; to be called whenever the document may have changed. */
  reset(): void {
    this.#styles = new WeakMap();
    this.#rules = new WeakMap();
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

  #declaredOn(element: Element): Declared {
    const declared: Declared = {};
    for (const property of readProperties) {
      const value = element.getAttribute(property);
      if (value) declared[property] = { value, weight: -1 };
    }
    const classes = new Set(element.getAttribute('class')?.split(/\s+/));
    for (const rule of this.#rulesFor(element)) {
      if (!mayMatch(element, classes, rule) || !element.matches(rule.selector)) continue;
      for (const declaration of rule.declarations) add(declared, declaration, rule.weight);
    }
    const inline = element.getAttribute('style');
    if (inline)
      for (const declaration of parseDeclarations(inline)) add(declared, declaration, inlineWeight);
    return declared;
  }

  #rulesFor(element: Element): readonly Rule[] {
    const known = this.#rules.get(element);
    if (known) return known;
    const parent = element.parentElement;
    const rules =
      parent?.namespaceURI === svgNamespace ? this.#rulesFor(parent) : this.#rulesIn(element);
    this.#rules.set(element, rules);
    return rules;
  }

  #rulesIn(root: Element): readonly Rule[] {
    const sheets = [...root.children].filter((child) => child.localName === 'style');
    return sheets.flatMap((sheet) => {
      const text = sheet.firstChild;
      if (!text) return [];
      let rules = this.#sheets.get(text);
      if (!rules) {
        rules = parseRules(sheet.textContent);
        this.#sheets.set(text, rules);
      }
      return rules;
    });
  }
}

function add(declared: Declared, { property, value, important }: Declaration, base: number): void {
  const weight = base + (important ? importantWeight : 0);
  const present = declared[property];
  if (!present || weight >= present.weight) declared[property] = { value, weight };
}

function resolve(declared: Declared, inherited: GeometryStyle): GeometryStyle {
  const value = (property: Property): string | undefined => {
    const found = declared[property]?.value;
    return found === 'inherit' ? undefined : found;
  };
  const whiteSpace = value('white-space');
  return {
    fontSize: fontSize(value('font-size'), inherited.fontSize),
    fontWeight: fontWeight(value('font-weight'), inherited.fontWeight),
    // Mermaid says "normal" of every word, in italic labels as well.
    italic: inherited.italic || value('font-style') === 'italic',
    underlined: inherited.underlined || value('text-decoration') === 'underline',
    textAnchor: value('text-anchor') ?? inherited.textAnchor,
    baseline: baseline(value('alignment-baseline'), value('dominant-baseline'), inherited),
    display: value('display') ?? 'inline',
    preserveSpace: whiteSpace ? whiteSpace.startsWith('pre') : inherited.preserveSpace,
  };
}

function baseline(
  alignment: string | undefined,
  dominant: string | undefined,
  inherited: GeometryStyle,
): string {
  if (alignment && alignment !== 'auto' && alignment !== 'baseline') return alignment;
  return dominant ?? inherited.baseline;
}

function fontSize(value: string | undefined, inherited: number): number {
  const size = Number.parseFloat(value ?? '');
  if (value === undefined || Number.isNaN(size)) return inherited;
  if (value.endsWith('rem')) return size * initial.fontSize;
  if (value.endsWith('em')) return size * inherited;
  if (value.endsWith('%')) return (size / 100) * inherited;
  if (value.endsWith('pt')) return (size * 4) / 3;
  return size;
}

function fontWeight(value: string | undefined, inherited: number): number {
  if (value === undefined) return inherited;
  if (value === 'normal') return 400;
  if (value === 'bold' || value === 'bolder') return 700;
  return Number.parseInt(value, 10) || inherited;
}

function mayMatch(element: Element, own: ReadonlySet<string>, rule: Rule): boolean {
  if (!rule.classes.every((name) => own.has(name))) return false;
  if (rule.tag && rule.tag !== element.localName) return false;
  return !rule.id || rule.id === element.id;
}
