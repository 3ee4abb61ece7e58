import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseYamlFile } from '../../../src/book/yaml-file.ts';
import { keptValues } from '../../../src/build/kept-values.ts';
import type { Issue } from '../../../src/issues/issue.ts';

let folder: string;
let files = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'values-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Reads a text as a new process would: nothing of the file is in memory. */
function readAnew(text: string, offset = 0) {
  const values = keptValues(folder, '/book');
  const known = values.valueOf(text);
  const issues: Issue[] = [];
  const report = (issue: Issue) => void issues.push(issue);
  const yaml = parseYamlFile(text, `${files++}.yaml`, report, { offset, values });
  values.save();
  return { known, yaml, issues };
}

it('is what was read, with the same places', () => {
  const text = 'title: 파드\nlist:\n  - one\n  - two: 1.30\n';
  const first = readAnew(text, 3);
  const second = readAnew(text, 3);
  expect(first.known).toBeUndefined();
  expect(second.known).toEqual(first.yaml!.value);
  expect(second.yaml!.value).toEqual(first.yaml!.value);
  expect(second.yaml!.placeOf(['list', 1])).toMatchObject({ line: 7, column: 5 });
  expect(second.yaml!.keyPlaceOf(['list', 1, 'two'])).toMatchObject({ line: 7, column: 5 });
  expect(second.yaml!.wordAt(['list', 1, 'two'])).toBe('1.30');
});

it('is not kept of a text with faults, which are told each time', () => {
  const text = 'a: 1\na: 2\n';
  expect(readAnew(text).issues).toHaveLength(1);
  const again = readAnew(text);
  expect(again.known).toBeUndefined();
  expect(again.issues).toHaveLength(1);
});

it('is not kept where JSON would lose something', () => {
  readAnew('a: .inf\n');
  expect(readAnew('a: .inf\n').known).toBeUndefined();
  expect(readAnew('a: .inf\n').yaml!.value).toEqual({ a: Infinity });
});

it('goes when no text has it any more', () => {
  readAnew('a: 1\n');
  readAnew('b: 2\n');
  expect(readAnew('a: 1\n').known).toBeUndefined();
});

it('is written down again only when a text is new', () => {
  const values = keptValues(folder, '/book');
  const read = (text: string) => {
    parseYamlFile(text, `${files++}.yaml`, () => undefined, { values });
    values.save();
    return statSync(join(folder, readdirSync(folder)[0]!)).ino;
  };
  const written = read('a: 1\n');
  expect(read('a: 1\n')).toBe(written);
  expect(read('b: 2\n')).not.toBe(written);
});
