import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../check-book.ts';

const faulty = 'tests/fixtures/faults';
const address = { site: 'https://notes.example', base: '/' };

/** A faulty book whose chapter says that it is a draft. */
function draftOf(name: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'draft-'));
  cpSync(join(faulty, name), copy, { recursive: true });
  const file = join(copy, 'chapters/01-page/en.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('\n---\n\n', '\ndraft: true\n---\n\n'));
  return copy;
}

describe('a draft', () => {
  it.each([
    'chapter-broken-link',
    'chapter-expression',
    'chapter-literal-emphasis',
    'chapter-missing-file',
    'chapter-missing-heading-id',
    'chapter-picture',
    'chapter-unknown-component',
    'chapter-unresolved-import',
    'chapter-unsafe-html',
    'diagram-missing-title',
    'diagram-syntax',
    'manifest-missing-file',
  ])('is warned of, and can be built: %s', async (name) => {
    const copy = draftOf(name);
    const { issues, fatal, counts } = await checkBook(address, copy);
    expect(issues.length).toBeGreaterThan(0);
    expect(fatal).toBe(false);
    expect(counts.drafts).toBe(1);
    expect((await checkBook(address, copy, { strict: true })).fatal).toBe(true);
  });

  it('is an error where it cannot be shown', async () => {
    expect((await checkBook(address, draftOf('chapter-invalid-mdx'))).fatal).toBe(true);
  });
});
