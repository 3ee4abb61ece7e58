import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../check-book.ts';
import { siteAddress } from '../../../src/site/site-address.ts';
import { type IssueCode, issueCodes } from '../../../src/book/issues/codes.ts';
import type { Issue } from '../../../src/book/issues/issue.ts';
import { type Finding, issueOf } from '../../../src/translation/finding.ts';

const folder = 'tests/fixtures/books/parity-faults';

/** `file:line code of the original's line`, as the comments `# 12 parity/… 9` say it. */
function expectedFaults(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx|yaml)$/.test(name))
    .flatMap((name) =>
      Array.from(
        readFileSync(`${folder}/${name}`, 'utf8').matchAll(/^# (\d+) (\w+\/\S+)(?: (\d+))?$/gm),
        ([, line, code, original]) => fault(`${folder}/${name}`, Number(line), code!, original),
      ),
    )
    .sort();
}

const fault = (file: string, line: number, code: string, original?: number | string) =>
  `${file}:${line} ${code} of ${original ?? 'none'}`;

const isWanted = ({ code }: Issue) =>
  code.startsWith('parity/') || code === 'glossary/avoided-form';

describe('the parity of editions', async () => {
  const { issues } = await checkBook(siteAddress({}), folder);

  it('finds each fault of the fixture at its line and its original’s line, and no other', () => {
    const found = issues
      .filter(isWanted)
      .map(({ place, code, related }) =>
        fault(place.file, place.line, code, related?.[0]?.place.line),
      );
    expect(found.sort()).toEqual(expectedFaults());
  });

  it('has a fixture for every code', () => {
    const found = new Set(issues.map(({ code }) => code));
    const missing = (Object.keys(issueCodes) as IssueCode[]).filter(
      (code) => code.startsWith('parity/') && !found.has(code),
    );
    expect(missing).toEqual([]);
  });

  it('points into both files', () => {
    for (const { place, related, code } of issues.filter(isWanted)) {
      if (!code.startsWith('parity/')) continue;
      const [original] = related!;
      expect(original!.message).toBe('the original');
      const sameFile = /annotations|glossary/.test(place.file);
      expect(original!.place.file).toBe(
        sameFile ? place.file : place.file.replace('en.mdx', 'ko.mdx'),
      );
    }
  });

  it('only warns while the book is lenient', () => {
    expect(issues.filter(isWanted).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the severity of a finding', () => {
  const place = { file: 'a.mdx', line: 1, column: 1 };
  const finding = (code: Finding['code']): Finding => ({
    code,
    section: 'a',
    message: 'm',
    place,
    original: place,
  });

  it.each([
    ['parity/missing-block', 'lenient', 'warning'],
    ['parity/missing-block', 'strict', 'error'],
    ['parity/unrecorded-section', 'strict', 'error'],
    ['parity/stale-section', 'lenient', 'warning'],
    ['parity/stale-section', 'strict', 'warning'],
    ['parity/leftover-record', 'strict', 'warning'],
  ] as const)('%s in a %s book is: %s', (code, translation, severity) => {
    expect(issueOf(finding(code), translation).severity).toBe(severity);
  });
});
