import { type Mutation, rewrite } from './mutation.ts';
import type { BookFile } from './sound-book.ts';

const page: BookFile = 'chapters/01-dense/en.mdx';

/** What looks wrong and is not. */
const fine: [name: string, block: string][] = [
  ['a footnote', 'Word[^1].\n\n[^1]: A note.'],
  ['a footnote of nothing', 'Word[^1].'],
  ['a definition', '[x]: https://example.org "title"\n\n[x]'],
  ['two equal manifests', '<Manifest src="pod.yaml" />\n\n<Manifest src="pod.yaml" />'],
  ['an empty fence', '```yaml\n```'],
  ['an empty console', '```console\n$ \n```'],
  ['an ordered list from zero', '0. zero\n1. one'],
  ['a table without cells', '| |\n|-|\n| |'],
  ['HTML entities', '&nbsp;&#0;&#xD800;&unknown;'],
  ['a link in a link', '[a [b](https://example.org/b) c](https://example.org/a)'],
  ['prototype words', '## 3. Words [#constructor]\n\n## 4. More [#tostring]\n\n[c](#constructor)'],
];

const signs: [name: string, text: string][] = [
  ['a right-to-left override', '\u202eabc\u202c'],
  ['a line separator', 'a\u2028b\u2029c'],
  ['zero width', 'a\u200bb\u200dc\ufeffd'],
  ['many accents', `Z${'\u0301'.repeat(2000)}`],
  ['decomposed Hangul', '플랫 네트워크'.normalize('NFD')],
  ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈'],
  ['no character', '\ufffe\uffff\u{10ffff}'],
  ['controls', '\u0001\u0007\u001b[31m\u007f\u0085'],
  ['fullwidth signs', '＜b＞｛x｝＃'],
];

/** What no XML can hold, and so no feed. */
const controls = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/;

/** Prose that does not do what it looks like, and YAML that was written to hurt. */
export function textMutations(): Mutation[] {
  return [
    ...paths(),
    ...markup(),
    ...harmlessMutations(),
    added(
      'markup',
      'a heading named as an annotation',
      '## 3. More [#a01]',
      'chapters/01-dense/annotations.yaml',
    ),
    added('markup', 'an unclosed fence', '```yaml\nkind: Pod\napiVersion: v1'),
    ...unicode(),
    ...heavy(),
    ...yaml(),
  ];
}

/** All of these together still are a sound book. */
export function harmlessMutations(): Mutation[] {
  return [
    ...fine.map(([name, block]) => added('markup', name, block)),
    ...signs
      .filter(([, sign]) => !controls.test(sign))
      .map(([name, sign]) => added('unicode', `${name} in a paragraph`, `A sign: ${sign}.`)),
  ];
}

function paths(): Mutation[] {
  const srcs = [
    '../../../secret.yaml',
    '../../../../secret.yaml',
    '..\\..\\..\\secret.yaml',
    '%2e%2e/%2e%2e/%2e%2e/secret.yaml',
    '/etc/passwd',
    'file:///etc/passwd',
    './pod.yaml',
    'pod.yaml\u0000',
    'manifests/pod.yaml',
    'constructor',
    '',
  ];
  return [
    ...srcs.map((src) =>
      rewrite('traversal', `Manifest ${JSON.stringify(src)}`, page, (text) =>
        text.replace('src="pod.yaml"', () => `src="${src}"`), page),
    ),
    ...srcs.slice(0, -1).map((src) =>
      rewrite('traversal', `link to manifest:${JSON.stringify(src)}`, page, (text) =>
        text.replace('manifest:pod.yaml#', () => `manifest:${src}#`), page),
    ),
    ...['../../../secret.yaml', '../../secrets/en.mdx', '../..', '../02-sparse/../../secret.yaml',
      '/etc/passwd', '//evil.example/', 'javascript:alert(1)', 'data:text/html,x', 'manifest:%zz#a',
      'http://[', 'https://%', '#%zz', '../02-sparse/en.mdx#%zz', 'HTTPS://example.org'].map((href) =>
      rewrite('traversal', `link to ${href}`, page, (text) =>
        text.replace('../02-sparse/en.mdx#sparse', () => href)),
    ),
    ...['../../evil', '/evil', 'a b', '한글', '..', 'a/b', '', 'Flow', 'x'.repeat(300)].map((name) =>
      rewrite('traversal', `figure ${JSON.stringify(name.slice(0, 20))}`, page, (text) =>
        text.replace('name="flow"', () => `name="${name}"`), page),
    ),
    ...['javascript:alert(1)', '../../../secret.yaml', 'file:///etc/passwd', 'http://['].map((url) =>
      rewrite('traversal', `original ${url}`, page, (text) =>
        text.replace('name="flow"', () => `name="flow" original="${url}"`), page),
    ),
  ]; // prettier-ignore
}

/** Puts a block at the end of the page. */
const added = (kind: string, name: string, block: string, fault?: string) =>
  rewrite(kind, name, page, (text) => `${text}\n${block}\n`, fault);

function markup(): Mutation[] {
  const fine: [name: string, block: string][] = [
    ['an expression', '{process.exit(3)}'],
    ['an import', "import fs from 'node:fs'"],
    ['an export', 'export const x = 1'],
    ['a fragment', '<>x</>'],
    ['a picture of the web', '![alt](https://example.org/x.png)'],
  ];
  const faults: [name: string, block: string][] = [
    ['an open tag', '<b>never closed'],
    ['an open component', '<Plate name="x">'],
    ['a component in a line', 'See <Manifest src="pod.yaml" /> here.'],
    ['an empty plate', '<Plate name="none" title="x" description="y">\n\nOnly words.\n\n</Plate>'],
    ['a comment without end', '<!-- comment'],
    ['a spread', '<Manifest {...{}} />'],
    ['a namespace', '<a:b c:d="e" />'],
    ['a member', '<Plate.Inner />'],
    ['a picture of the chapter', '![alt](./picture.png)'],
    ['a picture by reference', '![alt][p]\n\n[p]: ./picture.png'],
    ['a figure named twice', '```mermaid name="flow"\nflowchart TB\naccTitle: T\naccDescr: D.\na\n```'],
    ['an empty manifest', '```yaml of="Pod"\n```'],
    ['a heading named as a figure', '## 3. More [#figure-flow]'],
    ['a heading of code', '## `x` [#x] `y`'],
    ['a fence of many marks', '```yaml {1-99999999999}\na: 1\n```\n\n## x'],
    ['a question about nothing', '[x](#nothing)'],
    ['strange meta', '```yaml title=x "y" {a-b} of=\na: 1\n```'],
    ['a formula without end', '$\\frac{1$ and so on'],
    ['a drawing that is none', '```mermaid name="z"\nflowchart TB\naccTitle: T\naccDescr: D.\na -->\n```'],
    ['an endless fragment', '```yaml of="Pod.spec.containers[][][][]"\na: 1\n```'],
  ]; // prettier-ignore
  return [
    ...fine.map(([name, block]) => added('markup', name, block)),
    ...faults.map(([name, block]) => added('markup', name, block, page)),
  ];
}

function unicode(): Mutation[] {
  return signs.flatMap(([name, sign]) => [
    rewrite('unicode', `${name} in prose`, page, (text) => text.replace('Alpha', () => sign)),
    rewrite('unicode', `${name} in a title`, page, (text) =>
      text.replace('A dense page', () => JSON.stringify(`A ${sign} page`)),
    ),
    rewrite('unicode', `${name} in an id`, page, (text) => text.replace('[#last]', () => `[#${sign}]`), page),
    rewrite('unicode', `${name} in a quote`, 'chapters/01-dense/annotations.yaml', (text) =>
      text.replace('"gamma delta"', () => JSON.stringify(`gamma ${sign}`)),
    ),
    rewrite('unicode', `${name} in a manifest`, 'chapters/01-dense/manifests/pod.yaml', (text) =>
      text.replace('app: dense', () => `app: ${JSON.stringify(sign)}`),
    ),
    rewrite('unicode', `${name} in a label`, page, (text) => text.replace('"One"', () => `"${sign}"`)),
    rewrite('unicode', `${name} as a source`, 'sources.yaml', (text) =>
      text.replace('one:', () => `${JSON.stringify(sign)}:`),
    ),
  ]); // prettier-ignore
}

function heavy(): Mutation[] {
  const times = 10_000;
  return [
    added('heavy', 'quotes in quotes', '>'.repeat(times), page),
    added('heavy', 'quotes in quotes with words', `${'> '.repeat(2000)}a`, page),
    added('heavy', 'lists below lists', Array.from({ length: 800 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'), page),
    added('heavy', 'a line of a book', 'word '.repeat(380_000), page),
    added('heavy', 'emphasis without end', '*a **b '.repeat(3000), page),
    added('heavy', 'lists in lists', '- '.repeat(1000)),
    added('heavy', 'open brackets', '['.repeat(times)),
    added('heavy', 'open emphasis', '*a _b '.repeat(times)),
    added('heavy', 'stars', '*'.repeat(times)),
    added('heavy', 'back ticks', Array.from({ length: 400 }, (_, n) => '`'.repeat(n)).join(' a ')),
    added('heavy', 'open tags', '<b>'.repeat(2000)),
    added('heavy', 'open braces', '{'.repeat(times), page),
    added('heavy', 'links in brackets', `${'['.repeat(1000)}a${'](b)'.repeat(1000)}`),
    added('heavy', 'headings', Array.from({ length: 2000 }, (_, n) => `## H ${n} [#h-${n}]`).join('\n\n')),
    added('heavy', 'one id', Array.from({ length: 500 }, () => '## H [#h]').join('\n\n'), page),
    added('heavy', 'a wide table', `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}`),
    added('heavy', 'a great drawing', `\`\`\`mermaid name="great"\nflowchart TB\naccTitle: T\naccDescr: D.\n${Array.from({ length: 300 }, (_, n) => `n${n} --> n${(n * 7) % 300}`).join('\n')}\n\`\`\``),
    added('heavy', 'deep YAML', `\`\`\`yaml of="Pod.spec"\n${'['.repeat(5000)}\n\`\`\``),
    added('heavy', 'deep flow', `\`\`\`yaml of="Pod.spec"\na: ${'{a: '.repeat(1000)}1${'}'.repeat(1000)}\n\`\`\``),
  ]; // prettier-ignore
}

function yaml(): Mutation[] {
  const files = ['site.yaml', 'sources.yaml', 'glossary.yaml', 'chapters/01-dense/annotations.yaml',
    'chapters/01-dense/questions.yaml', 'chapters/01-dense/manifests/pod.yaml'] as const; // prettier-ignore
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
    .split('')
    .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]}, `.repeat(9)}]`)
    .join('\n')}\n`;
  return files.flatMap((file) => [
    rewrite('hostile YAML', 'a bomb of aliases', file, (text) => `${bomb}${text}`, file),
    rewrite('hostile YAML', 'an alias of itself', file, () => '&a [*a]\n', file),
    rewrite('hostile YAML', 'a mapping of itself', file, () => '&a\none: *a\n', file),
    rewrite('hostile YAML', 'an unknown alias', file, (text) => `x: *nowhere\n${text}`, file),
    rewrite('hostile YAML', 'a tag', file, (text) => `x: !!js/function "function () {}"\n${text}`, file),
    rewrite('hostile YAML', 'a key twice', file, (text) => `x: 1\nx: 2\n${text}`, file),
    rewrite('hostile YAML', 'a prototype', file, (text) => `__proto__: {polluted: yes}\n${text}`),
    rewrite('hostile YAML', 'a mapping as key', file, (text) => `? {a: 1}\n: b\n${text}`, file),
    rewrite('hostile YAML', 'two documents', file, (text) => `${text}\n---\n${text}`),
    rewrite('hostile YAML', 'a directive', file, (text) => `%YAML 9.9\n---\n${text}`),
    rewrite('hostile YAML', 'deep', file, () => '['.repeat(20_000), file),
  ]); // prettier-ignore
}
