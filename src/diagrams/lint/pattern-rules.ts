import type { DiagramType } from '../diagram.ts';
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

const ownColour = {
  code: 'diagram/own-colour',
  severity: 'warning',
  hint: 'The colour is left out: drawings suit light, dark and print. If it is the first word of a name, write “box transparent” before it.',
} as const;

export const patternRules: readonly PatternRule[] = [
  {
    code: 'diagram/image',
    pattern: /@\{(?:[^}@]|@(?!\{))*\b(img|icon)\s*:[^}]*\}?|\bfa[bklrs]?:fa-[\w-]+/g,
    message: ([text]) => `"${text.slice(0, 40)}" asks for an image or icon.`,
    hint: 'Say it in words; drawings refer to nothing outside of themselves.',
  },
  {
    code: 'diagram/html',
    pattern: /(?<!<)<\/?(?!br\s*\/?>)[a-zA-Z][\w-]*(?:\s[^<>]*)?\/?>/g,
    message: ([text]) => `The label has the HTML tag "${text.slice(0, 40)}".`,
    hint: 'Keep the words without the tag; only <br/> is understood, for a new line.',
  },
  {
    code: 'diagram/math',
    pattern: /\$\$.*?\$\$/g,
    message: ([text]) => `The label has a formula, "${text.slice(0, 40)}".`,
    hint: 'Write it in plain characters.',
  },
  {
    code: 'diagram/entity',
    pattern: /#(?:\d+|[a-zA-Z]\w*);/g,
    message: ([text]) => `The entity "${text}" would be printed as it stands.`,
    hint: 'Type the character itself.',
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
