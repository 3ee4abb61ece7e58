import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/book/book.ts';
import { frontMatterBlock } from '../../../src/book/front-matter-block.ts';
import { frontMatterSchema } from '../../../src/book/schema/front-matter.ts';
import { acceptStates } from '../../../src/translation/accept-translations.ts';
import { readSource } from '../../../src/translation/read-edition.ts';
import { recordStates } from '../../../src/translation/record-states.ts';
import { wantedSections } from '../../../src/translation/wanted-sections.ts';

function edition(body: string, front = 'title: T\nchapter: 1\nsummary: S'): Edition {
  const source = `---\n${front}\n---\n${body}`;
  return {
    lang: 'en',
    file: 'en.mdx',
    frontMatter: frontMatterSchema.parse({ title: 'T', chapter: 1, summary: 'S' }),
    source,
    bodyLine: frontMatterBlock(source)!.bodyLine,
    placeOf: () => ({ file: 'en.mdx', line: 1, column: 1 }),
    keyPlaceOf: () => ({ file: 'en.mdx', line: 1, column: 1 }),
  };
}

const states = (body: string) =>
  Object.fromEntries(readSource(edition(body))!.map(({ id, state }) => [id, state]));

const text = `
## 1. One [#one]

A paragraph with **weight** and a [link](https://a.example/).

\`\`\`console title="T"
$ run
\`\`\`

## 2. Two [#two]

- first
- second
`;

describe('the state of a section', () => {
  it('is eight hexadecimal digits', () => {
    expect(Object.keys(states(text))).toEqual(['_opening', 'one', 'two']);
    for (const state of Object.values(states(text))) expect(state).toMatch(/^[0-9a-f]{8}$/);
  });

  it.each([
    ['line breaks', 'A paragraph', 'A\nparagraph'],
    ['how lines end', '\n\n', '\r\n\r\n'],
    ['emphasis', '**weight**', '__weight__'],
    ['empty lines', '\n\n## 2.', '\n\n\n\n## 2.'],
    ['the marks of a list', '- first\n- second', '* first\n* second'],
    ['the number of a heading', '## 1. One', '## 7-3 One'],
    ['front matter of other lines', '## 1. One', '\n\n\n## 1. One'],
  ])('does not depend on %s', (_, from, to) => {
    expect(states(text.replaceAll(from, to))).toEqual(states(text));
  });

  it.each([
    ['a word', 'paragraph', 'sentence', 'one'],
    ['a command', '$ run', '$ stop', 'one'],
    ['the title of a fence', 'title="T"', 'title="U"', 'one'],
    ['an address', 'https://a.example/', 'https://b.example/', 'one'],
    ['a heading', '## 1. One', '## 1. First', 'one'],
    ['an item', '- second', '- third', 'two'],
  ])('changes with %s, in that section alone', (_, from, to, section) => {
    const before = states(text);
    const after = states(text.replace(from, to));
    const changed = Object.keys(before).filter((id) => before[id] !== after[id]);
    expect(changed).toEqual([section]);
  });
});

describe('recording states', () => {
  const record = new Map([
    ['_opening', '12345678'],
    ['one', '1e234567'],
  ]);
  const written = 'translates:\n  _opening: "12345678"\n  one: "1e234567"\n';

  it.each([
    ['at the end, where there was none', 'title: a # why\n', `title: a # why\n${written}`],
    [
      'in the place of the last ones',
      'title: a\ntranslates:\n  one: "0"\n  two: "0"\nchapter: 3\n',
      `title: a\n${written}chapter: 3\n`,
    ],
    [
      'over a map on one line or several',
      'translates: {one: "0",\n  two: "0"} # c\n# d\ntitle: b\n',
      `${written}# d\ntitle: b\n`,
    ],
    ['over an empty map', 'translates:\ntitle: b\n', `${written}title: b\n`],
    [
      'before an empty line and a comment',
      'translates:\n  one: "0"\n\n# c\ntitle: b\n',
      `${written}\n# c\ntitle: b\n`,
    ],
  ])('writes them %s', (_, before, after) => {
    const body = '---\n\ntranslates: in the text\n  stays  \n';
    expect(recordStates(`---\n${before}${body}`, record)).toBe(`---\n${after}${body}`);
  });

  it('keeps the line ends of Windows', () => {
    const source = '---\r\ntitle: a\r\n---\r\ntext\r\n';
    const windows = written.replaceAll('\n', '\r\n');
    expect(recordStates(source, record)).toBe(`---\r\ntitle: a\r\n${windows}---\r\ntext\r\n`);
  });

  it('writes nothing new the second time', () => {
    const once = recordStates('---\ntitle: a\n---\n', record);
    expect(recordStates(once, record)).toBe(once);
  });
});

describe('accepting sections', () => {
  const original = readSource(edition(text))!;
  const translation = readSource(edition(text.replace('[#two]', '[#other]')))!;
  const [opening, one] = original.map(({ state }) => state);

  it('records what both editions have, in the order of the original', () => {
    const accepted = acceptStates(
      original,
      translation,
      { one: one!, gone: '00000000' },
      () => true,
    );
    expect([...accepted.states]).toEqual([
      ['_opening', opening],
      ['one', one],
    ]);
    expect(accepted.changed).toEqual([{ id: '_opening', before: undefined, now: opening }]);
    expect(accepted.dropped).toEqual(['gone']);
  });

  it('leaves the record of other sections as it was', () => {
    const records = { _opening: '00000000', one: '00000000' };
    const accepted = acceptStates(original, translation, records, (id) => id === 'one');
    expect([...accepted.states]).toEqual([
      ['_opening', '00000000'],
      ['one', one],
    ]);
  });
});

describe('sections by name', () => {
  it.each([
    [[], true],
    [['03-pods'], true],
    [['flat'], true],
    [['03-pods#flat'], true],
    [['#flat'], true],
    [['04-more'], false],
    [['04-more#flat'], false],
  ])('%j wants the section flat of 03-pods: %s', (names, wanted) => {
    expect(wantedSections(names).wants('03-pods', 'flat')).toBe(wanted);
  });

  it('tells which names fit nothing', () => {
    const wanted = wantedSections(['flat', 'nowhere']);
    wanted.wants('03-pods', 'flat');
    wanted.wants('03-pods', 'other');
    expect(wanted.unknown()).toEqual(['nowhere']);
  });
});
