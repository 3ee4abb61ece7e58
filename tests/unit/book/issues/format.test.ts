import { describe, expect, it } from 'vitest';
import { formatIssue, formatSummary } from '../../../../src/book/issues/format.ts';
import { formatGithub } from '../../../../src/book/issues/format-github.ts';
import { type Issue, wholeFile } from '../../../../src/book/issues/issue.ts';

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

  it.each([
    ['Hangul that was taken apart', '파드'.normalize('NFD') + ' x', 6, '     '],
    ['a sign of two columns', '🚀 x', 3, '  '],
    ['a tab', '\tx', 2, ' '],
  ])('puts the caret under the fault after %s', (_, line, column, before) => {
    const place = { file: 'a.mdx', line: 1, column, endLine: 1, endColumn: column + 1 };
    const [, , caret] = formatIssue({ ...issue, place }, () => line).split('\n');
    expect(caret).toBe(`        ${before}^`);
  });

  it('shows blanks that nobody sees', () => {
    const place = { file: 'a.mdx', line: 1, column: 1, endLine: 1, endColumn: 4 };
    const [, shown, caret] = formatIssue({ ...issue, place }, () => '##\u00a0T\u200b').split('\n');
    expect([shown, caret]).toEqual(['    1 | ##⍽T⍽', '        ^^^']);
  });

  it('cuts a long line on both sides, by the columns that it takes', () => {
    const line = `${'가'.repeat(5000)}fault${'나'.repeat(5000)}`;
    const place = { file: 'a.mdx', line: 1, column: 5001, endLine: 1, endColumn: 5006 };
    const [, shown, caret] = formatIssue({ ...issue, place }, () => line).split('\n');
    expect(shown).toBe(`    1 | …${'가'.repeat(16)}fault${'나'.repeat(30)}…`);
    expect(caret).toBe(`        ${' '.repeat(33)}^^^^^`);
  });

  it('shows no line where the file itself is the fault', () => {
    expect(formatIssue({ ...issue, place: wholeFile('a.mdx') }, () => 'one\n')).toBe(
      'a.mdx:1:1 chapter/broken-link It leads nowhere.\n    → Mend it.',
    );
  });

  it('keeps a message on its line', () => {
    const text = formatIssue({ ...issue, message: 'Found "a\r\nb\u001b[2J".' }, () => undefined);
    expect(text.split('\n')[0]).toBe('a.mdx:2:4 chapter/broken-link Found "a b [2J".');
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
