import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A stream of numbers from 0 to 1 that is the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables =
  '가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호'.split('');

/**
 * Writes a book of `count` chapters, each different from all others: prose of its own, three
 * drawings, a manifest, a session, eight annotations with sources.
 */
export function generateBook(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  write(
    folder,
    'site.yaml',
    'title: 큰 책\ndescription: 재기 위한 책입니다.\nlanguages: [ko]\nkubernetes: {version: "1.36", checked: 2026-11-23}\n',
  );
  write(
    folder,
    'sources.yaml',
    Array.from(
      { length: 20 },
      (_, id) =>
        `source-${id}:\n  title: 출처 ${id}\n  url: https://example.org/${id}\n  publisher: 아무개\n  accessed: 2026-11-23\n  checked: 재기 위한 출처입니다.\n`,
    ).join(''),
  );
  for (let chapter = 1; chapter <= count; chapter++) writeChapter(folder, chapter);
}

function writeChapter(folder: string, chapter: number): void {
  const random = seeded(chapter);
  const word = () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join('');
  const sentence = () => `${Array.from({ length: 9 }, word).join(' ')}다.`;
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ');
  const slug = `${String(chapter).padStart(4, '0')}-chapter`;
  const name = `pod-${chapter}`;
  const quotes: string[] = [];
  const sections = Array.from({ length: 4 }, (_, section) => {
    const paragraphs = Array.from({ length: 4 }, paragraph);
    quotes.push(
      paragraphs[0]!.split(' ').slice(0, 3).join(' '),
      paragraphs[2]!.split(' ').slice(9, 12).join(' '),
    );
    const drawing =
      section < 3
        ? mermaid(word, `d${section}`)
        : `\`\`\`console title="터미널"\n$ kubectl get pod ${name}\n${name} 1/1 Running\n\`\`\``;
    return `## ${section + 1}. ${word()} ${word()} [#s${section + 1}]\n\n${paragraphs.slice(0, 2).join('\n\n')}\n\n${drawing}\n\n${paragraphs.slice(2).join('\n\n')}\n`;
  });
  const front = `---\ntitle: ${word()} ${word()}\nchapter: ${chapter}\nsummary: ${sentence()}\n---\n\n`;
  write(
    folder,
    `chapters/${slug}/ko.mdx`,
    `${front}${sections.join('\n')}\n<Manifest src="${name}.yaml" />\n`,
  );
  write(
    folder,
    `chapters/${slug}/manifests/${name}.yaml`,
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  labels:\n    app: app-${chapter}\nspec:\n  containers:\n    - name: main\n      image: registry.example/app:${chapter}.0\n      ports:\n        - containerPort: ${8000 + (chapter % 1000)}\n`,
  );
  write(
    folder,
    `chapters/${slug}/annotations.yaml`,
    quotes.map((exact, index) => annotation(exact, index, sentence())).join(''),
  );
}

function mermaid(word: () => string, name: string): string {
  const [a, b, c, d, e] = Array.from({ length: 5 }, () => `${word()} ${word()}`);
  return `\`\`\`mermaid name="${name}"\nflowchart TB\naccTitle: ${a}\naccDescr: ${b} ${c}\na["${a}"] -->|"${d}"| b["${b}"]\nb --> c["${c}"] & d["${d}"]\nsubgraph g["${e}"]\nc\nd\nend\n\`\`\``;
}

function annotation(exact: string, index: number, body: string): string {
  const types = ['correction', 'answer', 'drift', 'clarification', 'confirmed', 'source'];
  return `- id: a${index + 1}\n  type: ${types[index % types.length]}\n  target: {ko: {exact: "${exact}"}}\n  lead: 짧은 말 ${index + 1}\n  body: "${body}"\n  versions: any\n  sources: [source-${index * 2}]\n  created: 2026-11-23\n`;
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}
