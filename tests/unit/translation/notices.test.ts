import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import english from '../../../src/i18n/en.ts';
import { createBookCompiler } from '../../../src/site/compile-book.ts';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { checkChapter } from '../../../src/site/check-chapter.ts';
import { loadBook } from '../../../src/book/load/load-book.ts';
import { siteAddress } from '../../../src/site/site-address.ts';
import { compileEdition } from '../../../src/chapter/compile-edition.ts';
import { parseChapter } from '../../../src/chapter/parse-chapter.ts';
import type { Finding } from '../../../src/translation/finding.ts';
import { sectionNotices } from '../../../src/translation/section-notices.ts';

const place = { file: 'a.mdx', line: 1, column: 1 };
const finding = (code: Finding['code'], section: string): Finding => ({
  code,
  section,
  message: 'm',
  place,
  original: place,
});

describe('notices to readers', () => {
  it('say what a reader would miss, and not what the author has to put in order', () => {
    const notices = sectionNotices(
      [
        finding('parity/missing-block', 'a'),
        finding('parity/extra-link', 'a'),
        finding('parity/untranslated-label', 'b'),
        finding('parity/unrecorded-section', 'c'),
      ],
      () => '2026-11-23',
    );
    expect([...notices]).toEqual([['a', { kind: 'differs' }]]);
  });

  it('say that a section is stale rather than that it differs, whichever was found first', () => {
    const findings = [finding('parity/missing-block', 'a'), finding('parity/stale-section', 'a')];
    const stale = [['a', { kind: 'stale', changed: '2026-11-23' }]];
    expect([...sectionNotices(findings, () => '2026-11-23')]).toEqual(stale);
    expect([...sectionNotices(findings.toReversed(), () => '2026-11-23')]).toEqual(stale);
  });

  it('do without a day that nobody knows', () => {
    const notices = sectionNotices([finding('parity/stale-section', 'a')], () => undefined);
    expect(notices.get('a')).toEqual({ kind: 'stale' });
  });
});

describe('notices in the text', async () => {
  const { book } = loadBook('tests/fixtures/books/three-languages');
  const compiler = await createBookCompiler(
    book!,
    siteAddress({ BASE_PATH: 'notes' }),
    sharedDiagrams(),
  );
  const chapter = book!.chapters.find(({ slug }) => slug === '02-wasser')!;
  const { notices } = await checkChapter(compiler, chapter, () => '2026-11-23');
  const htmlOf = async (lang: string, shown = notices[lang], strings = compiler.strings[lang]!) => {
    const edition = chapter.editions[lang]!;
    const context = { ...compiler.contextFor(chapter, edition, shown), strings };
    return toHtml(
      await compileEdition(
        parseChapter(edition, () => undefined),
        context,
      ),
    );
  };

  it('stand under the heading, with a link to the same section of the original', async () => {
    const html = await htmlOf('en');
    expect(html).toMatch(
      /<h2 id="can">.*?<\/h2><p class="notice">The original changed on \d{4}-\d\d-\d\d, [^<]+<a href="\/notes\/chapters\/02-wasser\/#can" hreflang="de">/,
    );
    expect(html).toMatch(
      /<h2 id="hose">.*?<\/h2><p class="notice">This section differs from the original\. <a href="\/notes\/chapters\/02-wasser\/#hose"/,
    );
    expect(html.match(/class="notice"/g)).toHaveLength(2);
  });

  it('never stand in the original', async () => {
    expect(await htmlOf('de')).not.toContain('notice');
  });

  it('are in the language of the interface where the page’s has none', async () => {
    const html = await htmlOf('de', { _opening: { kind: 'differs' } }, english);
    expect(html).toMatch(/^<p class="notice" lang="en">/);
    expect(html).toContain('<a href="/notes/chapters/02-wasser/" hreflang="de">');
  });
});
