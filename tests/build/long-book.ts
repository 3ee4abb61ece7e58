import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** How much a long book has of what the back of the book lists. */
export const longBook = {
  /** In each chapter, one in each section. */
  annotations: 7,
  /** Of these, in the second language. */
  translated: 3,
  manifests: 3,
  figures: 3,
  /** In all; every section uses the first of them. */
  terms: 230,
  /** In all; every annotation cites the first of them. */
  sources: 130,
};

const types = ['correction', 'answer', 'drift', 'clarification', 'confirmed', 'source'];
const range = (length: number) => Array.from({ length }, (_, index) => index + 1);

/**
 * Writes a book in two languages, of which the second has fewer annotations, and returns its
 * folder. Its chapters have the same drawings, so that each is drawn once.
 */
export function writeLongBook(chapters: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'long-book-'));
  const write = (path: string, lines: readonly string[]) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join('\n')}\n`);
  };
  write('site.yaml', [
    'title: A long book',
    'description: A book with many chapters.',
    'languages: [en, de]',
    'about: { name: Kubernetes, version: "1.36", checked: 2026-11-23 }',
  ]);
  write('sources.yaml', range(longBook.sources).flatMap(source));
  write('glossary.yaml', range(longBook.terms).flatMap(term));
  for (const chapter of range(chapters)) {
    const slug = `chapters/${String(chapter).padStart(3, '0')}-chapter`;
    for (const lang of ['en', 'de']) write(`${slug}/${lang}.mdx`, text(chapter));
    write(`${slug}/annotations.yaml`, range(longBook.annotations).flatMap(annotation));
    for (const manifest of range(longBook.manifests)) {
      write(`${slug}/manifests/settings-${manifest}.yaml`, configMap(manifest));
    }
  }
  return folder;
}

const source = (id: number) => [
  `source-${id}:`,
  `  title: Source ${id}`,
  `  url: https://example.org/${id}`,
  '  publisher: Somebody',
  '  accessed: 2026-11-23',
  '  checked: Made for this test.',
];

/** Names that sort as the numbers do not, and another order in the second language. */
const term = (id: number) => [
  `entry-${id}:`,
  `  word: { en: ${letters(id)}word, de: ${letters(1000 - id)}wort }`,
  `  description: The word of number ${id}.`,
];

const letters = (id: number) =>
  [...String(id * 7919)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a');

const text = (chapter: number) => [
  '---',
  `title: Chapter of number ${chapter}`,
  `chapter: ${chapter}`,
  'summary: One of many.',
  '---',
  ...range(longBook.annotations).flatMap((section) => [
    '',
    `## ${section}. Section ${section} [#section-${section}]`,
    '',
    `The note says ${letters(1)}word of section ${section}, and it says so at some length, since a ` +
      'remark must not be longer than half of what it is about, which this sentence sees to.',
  ]),
  ...range(longBook.figures).flatMap((figure) => [
    '',
    `\`\`\`mermaid name="figure-${figure}"`,
    'flowchart LR',
    'accTitle: One leads to another',
    'accDescr: A box and an arrow to a second box.',
    `a[One] --> b[Number ${figure}]`,
    '```',
  ]),
  '',
  '<Manifest src="settings-1.yaml" />',
];

const annotation = (id: number) => [
  `- id: a${id}`,
  `  type: ${types[id % types.length]}`,
  `  target: { en: { exact: of section ${id} }${id > longBook.translated ? '' : `, de: { exact: of section ${id} }`} }`,
  `  lead: Remark ${id}`,
  '  body: It does.',
  '  versions: any',
  '  sources: [source-1]',
  '  created: 2026-11-23',
];

const configMap = (id: number) => [
  'apiVersion: v1',
  'kind: ConfigMap',
  `metadata: { name: settings-${id} }`,
  'data: { colour: blue }',
];
