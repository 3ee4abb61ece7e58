import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { matchQuote } from '../../src/chapter/annotations/match-quote.ts';
import { textBlocks } from '../../src/chapter/annotations/text-blocks.ts';
import type { TextQuoteSelector } from '../../src/book/schema/annotations.ts';
import { fixtureSite } from './build-book.ts';

interface W3cAnnotation {
  id: string;
  type: string;
  motivation: string;
  created: string;
  body: { type: string; value: string; language: string; format: string }[];
  target: {
    source: string;
    selector: TextQuoteSelector & { type: string; conformsTo?: string; value?: string };
  }[];
  'dcterms:source': { id: string }[];
}

const book = 'tests/fixtures/books/dense';
const base = '/some/base/';
let folder: string;
let collection: {
  '@context': string;
  id: string;
  type: string;
  total: number;
  first: { type: string; items: W3cAnnotation[] };
};

beforeAll(() => {
  const run = fixtureSite('dense', base);
  expect(run.status, run.output).toBe(0);
  folder = run.folder;
  collection = JSON.parse(
    readFileSync(join(folder, 'annotations.json'), 'utf8'),
  ) as typeof collection;
});

describe('annotations.json', () => {
  it('is a W3C Annotation Collection with one page', () => {
    expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(collection.type).toBe('AnnotationCollection');
    expect(collection.first.type).toBe('AnnotationPage');
    expect(collection.total).toBe(collection.first.items.length);
  });

  it('holds every annotation, with what the model requires', () => {
    const written = globSync(`${book}/chapters/*/annotations.yaml`).flatMap(
      (file) => parseDocument(readFileSync(file, 'utf8')).toJS() as unknown[],
    );
    expect(collection.total).toBe(written.length);
    const motivations = ['editing', 'replying', 'commenting', 'assessing', 'linking'];
    for (const annotation of collection.first.items) {
      expect(annotation.type).toBe('Annotation');
      expect(motivations).toContain(annotation.motivation);
      expect(Date.parse(annotation.created)).not.toBeNaN();
      expect(annotation.body.map(({ language }) => language)).toEqual(['en', 'de']);
      expect(annotation['dcterms:source'].length).toBeGreaterThan(0);
    }
  });

  it('names permalinks that are there, and selectors that find their phrase on the built page', () => {
    const quotes = collection.first.items.filter(({ target }) => !isKey(target[0]!));
    expect(quotes.length).toBeGreaterThan(0);
    for (const { id, target } of quotes) {
      const { hash, pathname } = new URL(id);
      const editions = globSync(join(book, pathname.slice(base.length), '*.mdx'));
      expect(target).toHaveLength(editions.length);
      const anchor = hash.slice(1);
      for (const { source, selector } of target) {
        expect(selector.type).toBe('TextQuoteSelector');
        const path = new URL(source).pathname.slice(base.length);
        const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
        expect(html).toContain(`id="${anchor}"`);
        const result = matchQuote(selector, textBlocks(sectionsOf(html)));
        expect(result, selector.exact).toHaveProperty('match');
      }
    }
  });
});

describe('an annotation on a key of a manifest', () => {
  it('points into the JSON twin, and its permalink and its mark are on the page', () => {
    const keys = collection.first.items.filter(({ target }) => isKey(target[0]!));
    const found = keys.map(({ id, target }) => {
      expect(target).toHaveLength(1);
      const { source, selector } = target[0]!;
      expect(selector.conformsTo).toBe('http://tools.ietf.org/rfc/rfc6901');
      const twin = readFileSync(join(folder, new URL(source).pathname.slice(base.length)), 'utf8');
      const { hash, pathname } = new URL(id);
      const html = readFileSync(join(folder, pathname.slice(base.length), 'index.html'), 'utf8');
      expect(html).toContain(`id="${hash.slice(1)}"`);
      expect(html).toContain(`id="q-${hash.slice(1)}"`);
      return follow(JSON.parse(twin), selector.value!);
    });
    expect(found.sort()).toEqual([true, 'winder']);
  });
});

const isKey = ({ selector }: W3cAnnotation['target'][number]) =>
  selector.type === 'FragmentSelector';

/** RFC 6901, section 4. */
function follow(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((at, step) => (at as Record<string, unknown>)[step], value);
}

/** The sections of the note; the contents beside them repeat its headings. */
function sectionsOf(html: string): Root {
  const children: Element[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (element.properties['dataSection'] !== undefined) children.push(element);
  });
  return { type: 'root', children };
}

describe('feed.xml', () => {
  it('has an entry for each annotation, with the fields that Atom requires', () => {
    for (const path of ['feed.xml', 'de/feed.xml']) {
      const xml = readFileSync(join(folder, path), 'utf8');
      const ofAnnotations = xml
        .match(/<entry>.*?<\/entry>/gs)!
        .filter((entry) => /href="[^"]*#/.test(entry));
      expect(ofAnnotations).toHaveLength(collection.total);
      const entries = xml.match(/<entry>/g)!.length;
      for (const name of ['id', 'title', 'updated']) {
        expect(xml.match(new RegExp(`<${name}>`, 'g'))).toHaveLength(entries + 1);
      }
      expect(xml).toContain('<author><name>');
      expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#)/);
    }
  });
});
