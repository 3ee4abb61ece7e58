import { diagramTypes } from '../diagram.ts';
import { didYouMean } from '../../language/nearest.ts';
import type { Problem } from '../problem.ts';
import type { DiagramSource } from '../source.ts';
import { namedClasses } from '../scene/vocabulary.ts';
import { patternRules } from './pattern-rules.ts';

/** Mermaid replaces anything above 50,000 characters by a placeholder; no drawing needs this much. */
const maximumLength = 20_000;
const classNames = Object.keys(namedClasses);

/** What is wrong with a diagram before Mermaid sees it. */
export function lint(source: DiagramSource): Problem[] {
  const problems = [...lintWhole(source)];
  if (problems.some(({ code }) => code === 'diagram/too-long')) return problems;
  problems.push(...lintDecoration(source));
  const knownClasses = new Set([...source.ownClasses, ...classNames]);
  for (const [index, text] of source.lines.entries()) {
    for (const rule of patternRules) {
      if (rule.types && source.type && !rule.types.includes(source.type)) continue;
      // The end of a tag, and a second icon, are no second mistake.
      const [match] = text.matchAll(rule.pattern);
      if (!match) continue;
      const { code, hint, severity = 'error' } = rule;
      const at = { line: index + 1, column: match.index + 1, length: match[0].length };
      problems.push({ code, severity, message: rule.message(match), hint, ...at });
    }
    problems.push(...lintClasses(text, index, knownClasses));
  }
  return problems;
}

function* lintWhole(source: DiagramSource): Generator<Problem> {
  const { lines, type, typeLine } = source;
  const at = { line: typeLine + 1, column: 1, severity: 'error' as const };
  const first = lines[typeLine] ?? '';
  const length = first.trimEnd().length;
  if (lines.every((line) => line.trim() === '')) {
    yield {
      ...at,
      code: 'diagram/empty',
      message: 'The diagram is empty.',
      hint: 'Write a diagram between the fences; a picture beside the chapter is ![words](./picture.png).',
    };
    return;
  }
  if (!type) {
    yield {
      ...at,
      length,
      code: 'diagram/unknown-type',
      message: `"${first.trim().slice(0, 40)}" names no type of diagram that the site draws.`,
      hint: typeHint(first),
    };
    return;
  }
  yield* lintWords(source, at.line, length);
  const total = lines.reduce((sum, line) => sum + line.length + 1, 0);
  if (total > maximumLength) {
    yield {
      ...at,
      length,
      code: 'diagram/too-long',
      message: `The diagram has ${String(total)} characters; at most ${String(maximumLength)} are drawn.`,
      hint: 'Split it into several diagrams.',
    };
  }
}

/** A drawing needs a name and a sentence; whoever has neither is told once. */
function* lintWords(
  { title, description }: DiagramSource,
  line: number,
  length: number,
): Generator<Problem> {
  const at = { line, column: 1, length, severity: 'error' as const };
  const sentence = '"accDescr: …" that says in a sentence what the drawing shows';
  if (!title) {
    yield {
      ...at,
      code: 'diagram/missing-title',
      message: `The diagram has no accTitle${description ? '' : ' and no accDescr'}.`,
      hint: `Add a line "accTitle: …" below the first, with a name for the drawing: it is the caption, and is read aloud${description ? '' : `; and a line ${sentence}`}.`,
    };
  } else if (!description) {
    yield {
      ...at,
      code: 'diagram/missing-description',
      message: 'The diagram has no accDescr.',
      hint: `Add a line ${sentence}.`,
    };
  }
}

/** Said once for a drawing, however many lines of decoration it has. */
function* lintDecoration({ dropped }: DiagramSource): Generator<Problem> {
  const [first] = dropped;
  if (!first) return;
  const what = [...new Set(dropped.map((each) => each.what))].join(', ');
  yield {
    code: first.code,
    severity: 'warning',
    message: `The diagram has ${what}, which are left out.`,
    hint: 'Nothing need be done: all drawings share one look. Classes of the site (:::focus, :::good, :::bad, :::muted …) mark a part; links go into the text near it.',
    line: first.line + 1,
    column: first.column + 1,
    length: first.length,
  };
}

const types = Object.values(diagramTypes).map(({ word }) => word);

function typeHint(first: string): string {
  const word = first.trim().split(/\s/)[0] ?? '';
  if (word === 'erDiagram')
    return 'Write a classDiagram, whose lines take multiplicities (A "1" --> "*" B), or a table.';
  return (
    didYouMean(word, types) ??
    `Begin with one of ${types.join(', ')}; a drawing of another type can come as a picture: ![what it shows](./drawing.svg).`
  );
}

/**
 * `A:::pod`, and `class A,B pod` on a line of its own. A name that is nearly one of the site's is a
 * mistake; any other dresses the drawing in a place where it has its own styles, and is told once.
 */
function* lintClasses(text: string, index: number, known: Set<string>): Generator<Problem> {
  const found = [
    ...text.matchAll(/:::(?<names>\w+(?:-\w+)*(?:,\w+(?:-\w+)*)*)/g),
    ...text.matchAll(/^\s*class\s+[^\s{[<=-][^\s{[]*\s+(?<names>[\w-]+)[\s;]*$/g),
  ];
  for (const match of found) {
    const names = match.groups?.['names'] ?? '';
    for (const name of names.split(',').filter((one) => !known.has(one))) {
      const meant = didYouMean(name, classNames);
      if (meant === undefined) known.add(name);
      yield {
        code: 'diagram/unknown-class',
        severity: meant === undefined ? 'warning' : 'error',
        message: `The site has no class "${name}" for diagrams${meant === undefined ? ', and leaves it out' : ''}.`,
        hint: meant ?? `Where it means something, use one of ${classNames.join(', ')}.`,
        line: index + 1,
        column: match.index + match[0].lastIndexOf(name) + 1,
        length: name.length,
      };
    }
  }
}
