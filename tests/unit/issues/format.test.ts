import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesTable, withCodesTable } from '../../../src/issues/codes-table.ts';
import { formatIssue, formatSummary } from '../../../src/issues/format.ts';
import { formatGithub } from '../../../src/issues/format-github.ts';
import type { Issue } from '../../../src/issues/issue.ts';

const issue: Issue = {
  code: 'chapter/broken-link',
  severity: 'error',
  message: 'It leads nowhere.',
  place: { file: 'a.mdx', line: 2, column: 4, endLine: 2, endColumn: 6 },
  hint: 'Mend it.',
};

describe('formatting issues', () => {
  it('prints place, code, message, excerpt with caret, hint', () => {
    expect(formatIssue(issue, () => 'one\n파드 두 개\n')).toBe(
      [
        'a.mdx:2:4 chapter/broken-link It leads nowhere.',
        '    2 | 파드 두 개',
        // Hangul takes two columns of a terminal.
        `    ${' '.repeat(4 + 5)}^^^`,
        '    → Mend it.',
      ].join('\n'),
    );
  });

  it('says which are warnings', () => {
    expect(formatIssue({ ...issue, severity: 'warning' }, () => undefined)).toContain(
      'a.mdx:2:4 warning chapter/broken-link',
    );
  });

  it('escapes what a workflow command would take for its own', () => {
    const text = formatGithub({ ...issue, message: '100 %\nnext' });
    expect(text).toBe(
      '::error file=a.mdx,line=2,col=4,endLine=2,endColumn=6,title=chapter/broken-link::100 %25%0Anext%0AMend it.',
    );
  });

  it('counts', () => {
    expect(formatSummary([issue, { ...issue, severity: 'warning' }])).toBe('1 error, 1 warning');
  });
});

it('lists every code in CONTRIBUTING', () => {
  const document = readFileSync('CONTRIBUTING.md', 'utf8');
  expect(withCodesTable(document, codesTable())).toBe(document);
});
