import { annotationTypeNames } from '../../src/book/annotation-types.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hangulNouns, koreanWords, seeded, type Words } from './made-up-words.ts';

const nouns = hangulNouns(14_000);
const termCount = 60;
const sourceCount = 40;

/**
 * Writes a book of `count` chapters, each different from all others and of the size of a real one:
 * prose of its own in four sections, a flowchart, a sequence and a state diagram, a manifest, a
 * session, eight annotations with sources, a link to the chapter before. The same at each call.
 */
export function generateBook(folder: string, count: number): void {
  const words = koreanWords(nouns, seeded(1));
  write(folder, 'site.yaml', siteFile);
  write(folder, 'sources.yaml', numbered(sourceCount, source));
  write(
    folder,
    'glossary.yaml',
    `exempt: [kubectl, ${latinWords.join(', ')}]\n${numbered(termCount, (id) => term(id, words))}`,
  );
  for (let chapter = 1; chapter <= count; chapter++) writeChapter(folder, chapter);
}

/** Folder of a generated chapter, below the book's. */
export function chapterFolder(chapter: number): string {
  return `chapters/${slugOf(chapter)}`;
}

const slugOf = (chapter: number) => `${String(chapter).padStart(4, '0')}-chapter`;

function writeChapter(folder: string, chapter: number): void {
  const words = koreanWords(nouns, seeded(chapter + 100));
  const name = `pod-${chapter}`;
  const quotes: string[] = [];
  const paragraph = (mark: string) => {
    // A number of its own makes each quote the only one of its kind.
    const quote = `${words.inflected()} ${mark}번째 ${words.draw()}`;
    quotes.push(quote);
    return `${quote}, ${Array.from({ length: 5 }, () => words.sentence(9)).join(' ')}`;
  };
  const sections = Array.from({ length: 4 }, (_, index) => {
    const number = index + 1;
    return [
      `## ${number}. ${words.draw()} ${words.draw()} [#s${number}]`,
      paragraph(`${number}1`),
      materials[index]!(words, name),
      paragraph(`${number}2`),
      chapter > 1 && number === 4
        ? `[앞 장](../${slugOf(chapter - 1)}/ko.mdx#s1)에서 ${words.sentence(6)}`
        : words.sentence(12),
    ].join('\n\n');
  });
  const frontMatter = `---\ntitle: ${words.draw()} ${words.draw()}\nchapter: ${chapter}\nsummary: ${words.sentence(9)}\n---`;
  const into = (file: string, text: string) =>
    write(folder, `${chapterFolder(chapter)}/${file}`, text);
  into('ko.mdx', [frontMatter, ...sections, `<Manifest src="${name}.yaml" />`, ''].join('\n\n'));
  into(`manifests/${name}.yaml`, manifest(name, chapter));
  into('annotations.yaml', quotes.map((exact, index) => annotation(exact, index, words)).join(''));
}

/** What stands in the middle of each section. */
const materials: readonly ((words: Words, name: string) => string)[] = [
  ({ draw }) =>
    mermaid('flow', 'flowchart TB', draw, [
      `a["${draw()} ${draw()}"] -->|"${draw()}"| b["${draw()}"]`,
      `b --> c["${draw()}"] & d["${draw()} ${draw()}"]`,
      `subgraph g["${draw()}"]`,
      'c',
      'd',
      'end',
    ]),
  ({ draw }) =>
    mermaid('messages', 'sequenceDiagram', draw, [
      `participant a as ${draw()}`,
      `participant b as ${draw()}`,
      `a->>b: ${draw()} ${draw()}`,
      `b-->>a: ${draw()}`,
    ]),
  ({ draw }) =>
    mermaid('states', 'stateDiagram-v2', draw, [
      `state "${draw()}" as a`,
      `state "${draw()}" as b`,
      '[*] --> a',
      `a --> b: ${draw()}`,
      'b --> [*]',
    ]),
  (_, name) =>
    `\`\`\`console title="터미널"\n$ kubectl get pod ${name}\n${name}   1/1   Running   0   3s\n\`\`\``,
];

function mermaid(name: string, type: string, draw: () => string, lines: readonly string[]): string {
  const head = [type, `accTitle: ${draw()} ${draw()}`, `accDescr: ${draw()} ${draw()}입니다.`];
  return ['```mermaid name="' + name + '"', ...head, ...lines, '```'].join('\n');
}

function manifest(name: string, chapter: number): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  labels:
    app: app-${chapter}
spec:
  containers:
    - name: main
      image: registry.example/app:${chapter}.0
      ports:
        - containerPort: ${8000 + (chapter % 1000)}
`;
}

function annotation(exact: string, index: number, words: Words): string {
  return `- id: a${index + 1}
  type: ${annotationTypeNames[index % annotationTypeNames.length]}
  target: {ko: {exact: "${exact}"}}
  lead: 짧은 말 ${index + 1}
  body: "${words.sentence(8)}"
  versions: any
  sources: [source-${Math.floor(words.all.indexOf(words.draw()) % sourceCount)}]
  created: 2026-11-23
`;
}

const latinWords = ['registry', 'example', 'app', 'main', 'pod', 'Running'];

const siteFile = `title: 큰 책
description: 재기 위한 책입니다.
languages: [ko]
about: {name: Kubernetes, version: "1.36", checked: 2026-11-23}
`;

const source = (id: number) => `source-${id}:
  title: 출처 ${id}
  url: https://example.org/${id}
  publisher: 아무개
  accessed: 2026-11-23
  checked: 재기 위한 출처입니다.
`;

const term = (id: number, words: Words) => `term-${id}:
  word: {ko: ${nouns[id * 3]}}
  description: {ko: ${words.sentence(7)}}
`;

function numbered(count: number, entry: (id: number) => string): string {
  return Array.from({ length: count }, (_, id) => entry(id)).join('');
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
