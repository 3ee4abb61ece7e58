/** The properties that change the place or size of something. */
const geometryProperties = [
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'alignment-baseline',
  'display',
  'white-space',
] as const;

type Property = (typeof geometryProperties)[number];
type Declared = Partial<Record<Property, { value: string; weight: number }>>;

/** What measuring needs to know of an element's style. Sizes in px. */
export interface GeometryStyle {
  fontSize: number;
  fontWeight: number;
  textAnchor: string;
  baseline: string;
  display: string;
  preserveSpace: boolean;
}

interface Rule {
  selector: string;
  /** Type, class and id that the last compound asks for: a quick no before `matches` is asked. */
  tag: string | undefined;
  classes: readonly string[];
  id: string | undefined;
  declarations: readonly Declaration[];
  weight: number;
}

interface Declaration {
  property: Property;
  value: string;
  important: boolean;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const initial: GeometryStyle = {
  fontSize: 16,
  fontWeight: 400,
  textAnchor: 'start',
  baseline: 'auto',
  display: 'inline',
  preserveSpace: false,
};
/** Weights that put inline styles and `!important` above every selector. */
const inlineWeight = 1e10;
const importantWeight = 1e12;

/**
 * Resolves the few CSS properties that bear on geometry, from presentation attributes, the
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
    for (const property of geometryProperties) {
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

/** Rules in order, at-rules left out: nothing that a media query changes bears on geometry. */
function parseRules(css: string): Rule[] {
  const rules: Rule[] = [];
  for (const { selectors, body } of topLevelBlocks(css)) {
    if (selectors.startsWith('@')) continue;
    const declarations = parseDeclarations(body);
    if (declarations.length === 0) continue;
    for (const part of splitSelectors(selectors)) {
      rules.push({
        selector: part,
        ...lastCompound(part),
        declarations,
        // A later rule wins over an equal one.
        weight: specificity(part) + rules.length * 1e-4,
      });
    }
  }
  return rules;
}

function* topLevelBlocks(css: string): Generator<{ selectors: string; body: string }> {
  const text = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  let depth = 0;
  let start = 0;
  let selectors = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '{' && depth++ === 0) {
      selectors = text.slice(start, index).trim();
      start = index + 1;
    } else if (character === '}' && --depth === 0) {
      yield { selectors, body: text.slice(start, index) };
      start = index + 1;
    } else if (character === ';' && depth === 0) {
      start = index + 1;
    }
  }
}

/** Splits at the commas that stand outside brackets. */
function splitSelectors(list: string): string[] {
  return list.split(/,(?![^(]*\))/).map((part) => part.trim());
}

function parseDeclarations(body: string): Declaration[] {
  const declarations: Declaration[] = [];
  for (const part of body.split(';')) {
    const colon = part.indexOf(':');
    const property = part.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!isGeometryProperty(property)) continue;
    const text = part.slice(colon + 1).trim();
    const important = /!\s*important$/i.test(text);
    declarations.push({ property, value: text.replace(/\s*!\s*important$/i, ''), important });
  }
  return declarations;
}

function isGeometryProperty(name: string): name is Property {
  return (geometryProperties as readonly string[]).includes(name);
}

function lastCompound(selector: string): Pick<Rule, 'tag' | 'classes' | 'id'> {
  // A selector with functions is left to `matches`, since its parts may be alternatives.
  if (selector.includes('(')) return { tag: undefined, classes: [], id: undefined };
  const compound = /[^\s>+~]+$/.exec(selector)?.[0] ?? selector;
  return {
    tag: /^[a-zA-Z][\w-]*/.exec(compound)?.[0],
    classes: [...compound.matchAll(/\.([\w-]+)/g)].map((match) => match[1]!),
    id: /#([\w-]+)/.exec(compound)?.[1],
  };
}

function specificity(selector: string): number {
  const ids = selector.match(/#[\w-]+/g)?.length ?? 0;
  const classes = selector.match(/\.[\w-]+|\[[^\]]*\]|:(?!:)[\w-]+/g)?.length ?? 0;
  const rest = selector.replaceAll(/[#.][\w-]+|\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?/g, ' ');
  return ids * 1e6 + classes * 1e3 + (rest.match(/[a-zA-Z][\w-]*/g)?.length ?? 0);
}
