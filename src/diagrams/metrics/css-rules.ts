/** The properties that change the place or size of something, or the look of its letters. */
export const readProperties = [
  'font-size',
  'font-weight',
  'font-style',
  'text-decoration',
  'text-anchor',
  'dominant-baseline',
  'alignment-baseline',
  'display',
  'white-space',
] as const;

export type Property = (typeof readProperties)[number];

/** A style rule with one selector. */
export interface Rule {
  selector: string;
  /** Type, class and id that the last compound asks for: a quick no before `matches` is asked. */
  tag: string | undefined;
  classes: readonly string[];
  id: string | undefined;
  declarations: readonly Declaration[];
  weight: number;
}

export interface Declaration {
  property: Property;
  value: string;
  important: boolean;
}

/** Rules in order, at-rules left out: nothing that a media query changes bears on geometry. */
export function parseRules(css: string): Rule[] {
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

export function parseDeclarations(body: string): Declaration[] {
  const declarations: Declaration[] = [];
  for (const part of body.split(';')) {
    const colon = part.indexOf(':');
    const property = part.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!isReadProperty(property)) continue;
    const text = part.slice(colon + 1).trim();
    const important = /!\s*important$/i.test(text);
    declarations.push({ property, value: text.replace(/\s*!\s*important$/i, ''), important });
  }
  return declarations;
}

function isReadProperty(name: string): name is Property {
  return (readProperties as readonly string[]).includes(name);
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
