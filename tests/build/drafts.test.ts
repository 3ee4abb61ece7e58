import { appendFileSync, cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sourceFiles } from '../source-files.ts';
import { type BuildRun, buildBook } from './build-book.ts';
import { policyFaults } from './crawl.ts';

const content = 'tests/fixtures/books/drafts';
const slug = '02-draft';

/** Files of a site that name the draft, its own left out. */
const mentions = (folder: string) =>
  sourceFiles(folder, /\.(html|xml|md|txt|json|webmanifest|js)$/)
    .map((file) => ({ path: file.slice(folder.length + 1), text: readFileSync(file, 'utf8') }))
    .filter(({ path, text }) => !path.includes(slug) && text.includes(slug))
    .map(({ path }) => path);

describe('a draft with every fault that a page can be shown with', () => {
  let run: BuildRun;
  const page = () => readFileSync(join(run.folder, `chapters/${slug}/index.html`), 'utf8');

  beforeAll(() => {
    run = buildBook(content);
    expect(run.output).toMatch(/^Built /m);
  });

  it('has a page that says so, and no search engine is told', () => {
    expect(page()).toMatch(/This is a draft: \d+ open points\./);
    expect(page()).toContain('<meta name="robots" content="noindex">');
  });

  it('is in no list, feed, sitemap, search or offline book, and on no paper', () => {
    expect(mentions(run.folder)).toEqual([]);
  });

  it.each([
    ['a picture that is not there', 'a wheel (./wheel.png)'],
    ['a link that leads nowhere', 'there (./nothing.md)'],
    ['a heading without id', '<h2 id="a-heading-without-id-2">'],
    ['a heading whose id the page has', '<h4 id="deep">'],
    ['a drawing without caption', 'class="plate" id="figure-'],
    ['a drawing that cannot be read', 'a --x'],
    ['a manifest with a mistake', '<mark class="wrong"><span class="k">containres</span></mark>'],
    ['what is wrong with it', 'spec.containres does not exist'],
    ['a fence of an unknown language', "qapla'"],
    ['an expression that names nothing', 'We have {pods} here'],
    ['words in a component that is not there', 'inside and words'],
  ])('shows %s', (_, shown) => {
    expect(page()).toContain(shown);
  });

  it('keeps the policy', () => {
    expect(policyFaults(run.folder)).toEqual([]);
  });
});

describe('a draft with whatever may be wrong with a note, its front matter included', () => {
  let page = '';

  beforeAll(() => {
    const { folder, output } = buildBook(content);
    expect(output).toMatch(/^Built /m);
    page = readFileSync(join(folder, 'chapters/03-all/index.html'), 'utf8');
  });

  it.each([
    ['a title', '<h1>Everything at once</h1>'],
    ['a summary beside a day that is none', 'Whatever may be wrong with a note'],
    ['both headings with one id', 'Twice the same, again'],
    ['prose', 'A wall keeps out the rain, since it stands, and'],
    ['words of a picture that is not there', 'A gate (./gate.png)'],
    ['marks of other programs', ':tada: ==marked== [[Elsewhere]]'],
    ['a callout', 'Useful, said the note'],
    ['a footnote', 'The foot of it.'],
    ['a formula', '<math'],
    ['words of a link that leads nowhere', 'the next one (../09-nowhere/en.mdx#there)'],
    ['a table', 'another cell'],
    ['code whose language stands in braces', 'stand'],
    ['what an open fence has swallowed', 'Words that an open fence has swallowed.'],
    ['what follows it', 'Words behind it.'],
    ['an annotation beside one that is faulty', 'The builder asked.'],
  ])('shows %s', (_, shown) => {
    expect(page).toContain(shown);
  });

  it('counts what is open by kind, and says no more of it', () => {
    expect(page).toMatch(
      /This is a draft: \d+ open points\. To look at: 2 pictures or files, 1 link,/,
    );
    expect(page).not.toContain('open-point');
  });
});

describe('drafts that are listed', () => {
  it('are in the contents and in search, marked, and nowhere else', () => {
    const copy = mkdtempSync(join(tmpdir(), 'drafts-'));
    cpSync(content, copy, { recursive: true });
    appendFileSync(join(copy, 'site.yaml'), 'drafts: listed\n');
    const { folder } = buildBook(copy);
    const home = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(home).toMatch(/Chapter 2\s*· draft/);
    const found = mentions(folder);
    expect(found).toContain('search/index.en.json');
    expect(found.filter((path) => !/^(index\.html|search\/.*)$/.test(path))).toEqual([
      'offline.en.json',
    ]);
  });
});
