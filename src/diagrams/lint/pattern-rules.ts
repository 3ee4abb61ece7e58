import type { DiagramType } from '../diagram.ts';
import { htmlTag } from '../decoration.ts';
import type { Problem } from '../problem.ts';

/** A rule that a pattern on one line decides. */
interface PatternRule {
  code: Problem['code'];
  /** Global, and matched against one line at a time. */
  pattern: RegExp;
  /** The types it holds for; all, if left out. */
  types?: readonly DiagramType[];
  message: (match: RegExpExecArray) => string;
  hint: string;
  /** An error, if left out. */
  severity?: Problem['severity'];
}

/** Elements that give a label a form which no drawing has; any other name is one to be read: `<pod>`. */
const structure =
  'a div p ul ol li table tr td th h[1-6] sub sup img svg style script iframe button input form video audio link meta';

const ownColour = {
  code: 'diagram/own-colour',
  severity: 'warning',
  hint: 'The colour is left out: drawings suit light, dark and print. If it is the first word of a name, write “box transparent” before it.',
} as const;

/** What Mermaid's grammars keep for themselves, and two names that its code trips over. */
const reserved: Readonly<Record<DiagramType, string>> = {
  flowchart:
    'click|style|class|classDef|linkStyle|subgraph|graph|end|href|call|interpolate|__proto__|constructor',
  sequence:
    'end|note|loop|box|par|rect|alt|opt|critical|break|participant|actor|create|destroy|over',
  state: 'state|note|class|style|classDef|click|__proto__|constructor',
  class: 'class|note|namespace|style|link|click|href|callback|__proto__|constructor',
};

/** A node whose name is a word of Mermaid's, before an arrow or, as the last word, after one. */
const reservedNames = (Object.keys(reserved) as DiagramType[]).map((type): PatternRule => ({
  code: 'diagram/syntax',
  types: [type],
  pattern: new RegExp(
    `^\\s*(?:${reserved[type]})(?=\\s*<?(?:-[-.>x|)\\\\/]|==))|(?<=[-=.]> )(?:${type === 'flowchart' ? 'end|' : ''}__proto__|constructor)$`,
    'g',
  ),
  message: ([name]) =>
    `Mermaid keeps the word "${name.trim()}" for itself: no part can have that name.`,
  hint: 'Give the part another name, and the word as its label: part["…"] in a flowchart, “participant part as …”, “state "…" as part”, “class part["…"]”.',
}));

export const patternRules: readonly PatternRule[] = [
  ...reservedNames,
  {
    code: 'diagram/image',
    pattern: /@\{(?:[^}@]|@(?!\{))*\b(img|icon)\s*:[^}]*\}?|\bfa[bklrs]?:fa-[\w-]+/g,
    message: ([text]) => `"${text.slice(0, 40)}" asks for an image or icon.`,
    hint: 'Say it in words; drawings refer to nothing outside of themselves.',
  },
  {
    code: 'diagram/html',
    pattern: htmlTag(structure),
    message: ([text]) => `The label has the HTML tag "${text.slice(0, 40)}".`,
    hint: 'Only <br/> is understood, for a new line. If the tag itself is to be read, write &lt; and &gt; for its signs.',
  },
  {
    code: 'diagram/math',
    pattern: /\$\$.*?\$\$/g,
    message: ([text]) => `The label has a formula, "${text.slice(0, 40)}".`,
    hint: 'Write it in plain characters; for two signs of a shell write &#36; each.',
  },
  {
    ...ownColour,
    pattern: /^\s*rect\b.*/g,
    types: ['sequence'],
    message: () => '"rect" fills a part of the drawing with a colour of its own.',
  },
  {
    ...ownColour,
    pattern:
      /^\s*box\s+(?:#|(?:rgb|hsl)a?\(|(?:aqua|black|blue|fuchsia|gr[ae]y|green|lime|maroon|navy|olive|orange|pink|purple|red|silver|teal|white|yellow)\b).*/gi,
    types: ['sequence'],
    message: () => '"box" begins with a colour, which is not a part of its name.',
  },
];
