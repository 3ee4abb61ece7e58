import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issueCodes } from '../../../../src/book/issues/codes.ts';
import { sourceFiles } from '../../../source-files.ts';

/** Folders of faulty books and manifests, and how they say which code is on which line. */
const fixtures: [folder: string, says: RegExp][] = [
  ['tests/fixtures/faults', /# expect: (\S+)/g],
  ['tests/fixtures/manifests/faults', /# ! (\S+)$/gm],
  ['tests/fixtures/questions/faulty', /# expect: (\S+)/g],
  ['tests/fixtures/books/parity-faults', /^# \d+ (\w+\/\S+)/gm],
];

/** What no text can bring about by itself; a test brings it about. */
const tests: Readonly<Record<string, string>> = {
  'chapter/failed-code': 'tests/build/rich.test.ts',
  'diagram/broken-geometry': 'tests/unit/diagrams/check-result.test.ts',
  'diagram/lost-part': 'tests/unit/diagrams/lost-parts.test.ts',
  'diagram/timeout': 'tests/unit/diagrams/renderer-thread.test.ts',
  'diagram/not-drawn': 'tests/unit/diagrams/renderer-thread.test.ts',
  'source/gone': 'tests/unit/book/sources/check-sources.test.ts',
  'source/moved': 'tests/unit/book/sources/check-sources.test.ts',
  'source/certificate': 'tests/unit/book/sources/check-sources.test.ts',
  'source/unreachable': 'tests/unit/book/sources/check-sources.test.ts',
  'source/quote-gone': 'tests/unit/book/sources/check-sources.test.ts',
  'source/anchor-gone': 'tests/unit/book/sources/check-sources.test.ts',
};

const declared = new Set(
  fixtures.flatMap(([folder, says]) =>
    sourceFiles(folder, /\.(yaml|mdx)$/).flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(says), ([, code]) => code!),
    ),
  ),
);

describe('issue codes', () => {
  it.each(Object.keys(issueCodes))('%s is produced in a test', (code) => {
    const test = tests[code];
    if (test === undefined) expect(declared).toContain(code);
    else expect(readFileSync(test, 'utf8')).toContain(code);
  });

  it('are all that fixtures ask for', () => {
    const known = Object.keys(issueCodes);
    expect([...declared].filter((code) => !known.includes(code))).toEqual([]);
  });
});
