import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../../check-book.ts';
import { formatIssue } from '../../../../src/book/issues/format.ts';
import { sourceFiles } from '../../../source-files.ts';

const faults = 'tests/fixtures/faults';

/**
 * Each folder is a small book with a fault. What has to be found stands in the fixture itself:
 * `expect: CODE` on the line of the fault, or `expect: CODE [@FILE] LINE:COLUMN` where the line
 * cannot hold a comment.
 */
describe('faulty books', () => {
  for (const name of readdirSync(faults)) {
    it(`finds ${name}`, async () => {
      const folder = join(faults, name);
      const { issues } = await checkBook({ site: 'https://notes.example', base: '/' }, folder);
      const found = issues.map(
        ({ code, place }) => `${code} ${relative(folder, place.file)}:${place.line}`,
      );
      expect(found.sort()).toEqual(expectations(folder).sort());
      for (const issue of issues) {
        expectReadable(formatIssue(issue, readSource));
        expect(issue.hint, issue.code).toMatch(/./);
      }
    });
  }
});

function expectations(folder: string): string[] {
  return sourceFiles(folder, /\.(yaml|mdx)$/).flatMap((file) =>
    readSource(file)
      .split('\n')
      .flatMap((line, index) => {
        const match = /# expect: (\S+)(?: @(\S+))?(?: (\d+):\d+)?/.exec(line);
        if (!match) return [];
        const [, code, elsewhere, at] = match;
        return [`${code} ${elsewhere ?? relative(folder, file)}:${at ?? index + 1}`];
      }),
  );
}

/** No undefined value, no stack, no code of ours in what a person reads. */
function expectReadable(text: string): void {
  expect(text).not.toMatch(/undefined|\[object|node_modules|\bat .*\.ts:/);
  expect(text.split('\n')[0]).toMatch(/^\S+:\d+:\d+ (warning )?[a-z]+\/[a-z-]+ .*[.?!"]$/);
}

const readSource = (file: string) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
