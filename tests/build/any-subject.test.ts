import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SectionTexts } from '../../src/search/index.ts';
import { type BuildRun, buildBook } from './build-book.ts';
import { policyFaults, readPages } from './crawl.ts';

/** Notes on a database, in a language with words of its own here and in one without. */
describe('a book on any subject', () => {
  let run: BuildRun;
  const read = (path: string) => readFileSync(join(run.folder, path), 'utf8');
  const chapter = 'chapters/01-queries';

  beforeAll(() => {
    run = buildBook('tests/fixtures/books/any-subject', { base: '/base/' });
  });

  it('is built without a word of warning, and keeps its policy', () => {
    expect(run.output).toContain('0 errors, 0 warnings');
    expect(run.status, run.output).toBe(0);
    expect(policyFaults(run.folder)).toEqual([]);
  });

  it('says of what its versions are, and nothing of Kubernetes', () => {
    for (const { html, path } of readPages(run.folder)) {
      expect(html, path).not.toMatch(/kubernetes|kubectl|cluster/i);
    }
    expect(read(`${chapter}/index.html`)).toContain('since PostgreSQL 16');
    expect(read(`de/${chapter}/index.html`)).toContain(
      '<span lang="en">since PostgreSQL 16</span>',
    );
    expect(read(`${chapter}.md`)).toContain('since PostgreSQL 16');
    expect(read('print/index.html')).toContain('Checked against PostgreSQL 17');
    expect(read(`${chapter}/index.html`)).not.toContain('class="code manifest"');
  });

  it('loads the styles of what few chapters hold on the pages that hold it', () => {
    const rare = /<link rel="stylesheet" href="[^"]*rare\./;
    for (const { html, path } of readPages(run.folder)) {
      expect(rare.test(html), path).toBe(/(01-queries|print)\/(compare\/)?index\.html$/.test(path));
    }
  });

  it.each(['', 'de/'])(
    'shows callouts, footnotes and tasks in words of the reader: /%s',
    (lang) => {
      const html = read(`${lang}${chapter}/index.html`);
      const isForeign = lang !== '';
      const marked = isForeign ? ' lang="en"' : '';
      expect(html).toContain(
        `<div class="callout callout-note"><p><span class="callout-word"${marked}>Note</span></p>`,
      );
      expect(html).not.toMatch(/\[!|:::|user-content|sr-only|\[\^/);
      expect(html).toContain(`<p class="label" id="footnote-label"${marked}>Footnotes</p>`);
      expect(html).toContain('<li id="fn:cache">');
      expect(html).toContain('aria-label="Back to the place of footnote 1-2"');
      expect(html).toContain(
        `<span class="task done" role="img" aria-label="done"${marked}></span>`,
      );
      expect(html).toMatch(/<p class="byline">\s*A reader\s·\s<span/);
      expect(html).not.toMatch(/<input[^>]*checkbox[^>]*disabled/);
      expect(html).not.toMatch(/nobody sees this|nor this|nor that/);
    },
  );

  it('gives the margin to a table that the column is too narrow for, and to no other', () => {
    const tables = [...read(`${chapter}/index.html`).matchAll(/<table tabindex[^>]*>/g)].map(
      ([tag]) => tag,
    );
    expect(tables).toEqual(['<table tabindex="0">', '<table tabindex="0" class="wide">']);
  });

  it('draws formulas as MathML, without style', () => {
    const html = read(`${chapter}/index.html`);
    expect(html).toMatch(/<span class="formula"><math><semantics>/);
    expect(html).toMatch(/<span class="formula display"><math display="block"/);
    expect(html).not.toContain(' style=');
    expect(html).toContain('coffee cost $3, then $5, with $HOME');
  });

  it('says the same in Markdown', () => {
    const markdown = read(`${chapter}.md`);
    for (const part of [
      '> [!NOTE]\n> The planner',
      '> [!WARNING]\n> **Locks**\n>\n> An index',
      '> [!TIP]\n> **Ask first**\n',
      '- [x] read the plan\n- [ ] build the index\n  - [ ] at night',
      'in memory.[^cache] It',
      '[^rows]: A million',
      '| :---- | --------: | :---: |',
      '<kbd>Ctrl</kbd>+<kbd>C</kbd> for H<sub>2</sub>O and x<sup>2</sup>. <mark>Marked words</mark>',
      'costs $O(n \\log n)$, and $x_{i}$ is',
      '**Read on**\n\nWhat is folded.',
      "```console\nme@db:~$ psql -c 'SELECT 1'\n",
      '```bash\n# a file first\ncat <<EOF > query.sql\nSELECT 1;\nEOF\n\npsql -f query.sql\n```',
      '```sql\nEXPLAIN',
    ]) {
      expect(markdown).toContain(part);
    }
    expect(markdown).not.toMatch(/nobody sees this|nor this|nor that/);
  });

  it('offers the kinds of texts that it has to whoever searches', () => {
    const { kind } = JSON.parse(read('search/strings.en.json')) as { kind: object };
    expect(Object.keys(kind)).toEqual([
      'note',
      'annotation',
      'command',
      'diagram',
      'output',
      'code',
    ]);
  });

  it('gives feed and offline book all of it', () => {
    expect(read('feed.xml')).toContain('what the plan costs.&lt;/p&gt;</content>');
    expect(read('feed.xml')).toContain('&lt;b&gt;no index at all&lt;/b&gt;');
    for (const lang of ['en', 'de']) {
      const paths = (JSON.parse(read(`offline.${lang}.json`)) as { files: [string][] }).files.map(
        ([path]) => path,
      );
      expect(paths).toContain(`${lang === 'en' ? '' : 'de/'}${chapter}/`);
      expect(paths).toContainEqual(expect.stringMatching(/^assets\/rare\..*\.css$/));
    }
  });

  it('is searched, with its callouts and footnotes', () => {
    const texts = readdirSync(join(run.folder, 'search/texts'), {
      recursive: true,
      encoding: 'utf8',
    })
      .filter((name) => name.endsWith('.json'))
      .map((name) => read(`search/texts/${name}`))
      .join();
    for (const words of [
      'row in rows',
      'O(n \\\\log n)',
      'ANALYZE',
      'blocks writers',
      'It runs nothing',
      'shared by all sessions',
    ]) {
      expect(texts).toContain(words);
    }
    // A footnote is searched where it is first referred to, and not behind the last section.
    const sections = JSON.parse(read('search/texts/01-queries.en.json')) as SectionTexts;
    const holders = (words: string) =>
      Object.keys(sections).filter((key) =>
        sections[key]!.some(({ text }) => text.includes(words)),
      );
    expect(holders('shared by all sessions')).toEqual(['01-queries']);
    expect(holders('A million of them')).toEqual(['01-queries#plan']);
  });
});
