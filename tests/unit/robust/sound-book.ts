import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { sourceFiles } from '../../source-files.ts';

/** What stands in a file beside the book. Nothing of it may ever come out of a check. */
export const secret = 'TOP-SECRET-4f9c2a';

/** A book that is to be damaged, and what lies outside of it. */
export interface Workplace {
  /** The content folder. */
  content: string;
  /** A file beside the content folder, two levels above a chapter's own folder. */
  outside: string;
}

/** A small book with everything that a book can have, without a fault, in a new folder. */
export function soundBook(): Workplace {
  const place = mkdtempSync(join(tmpdir(), 'robust-'));
  const content = join(place, 'content');
  writeBook(content);
  for (const file of sourceFiles(content, /./)) {
    const path = relative(content, file);
    sound.set(path, readFileSync(file));
    for (let at = dirname(path); at !== '.'; at = dirname(at)) folders.add(at);
  }
  const outside = join(place, 'secret.yaml');
  writeFileSync(outside, `# ${secret}\napiVersion: v1\nkind: Pod\nmetadata:\n  name: ${secret}\n`);
  mkdirSync(join(place, 'secrets/manifests'), { recursive: true });
  for (const lang of ['en', 'de']) {
    const page = readFileSync(join(content, 'chapters/02-sparse/en.mdx'), 'utf8');
    writeFileSync(join(place, `secrets/${lang}.mdx`), page.replace('title: ', `title: ${secret} `));
  }
  writeFileSync(join(place, 'secrets/annotations.yaml'), `- ${secret}\n`);
  writeFileSync(join(place, 'secrets/manifests/pod.yaml'), readFileSync(outside));
  return { content, outside };
}

/** Puts a damaged book back as it was; what is as it was is left alone, which is most of it. */
export function mend({ content }: Workplace): void {
  if (existsSync(content)) clear(content);
  for (const [path, bytes] of sound) {
    const file = join(content, path);
    if (existsSync(file) && readFileSync(file).equals(bytes)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** Takes away what the book does not have, or has as something else. */
function clear(content: string, below = ''): void {
  for (const entry of readdirSync(join(content, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (entry.isDirectory() && folders.has(path)) clear(content, path);
    else if (!entry.isFile() || !sound.has(path)) {
      rmSync(join(content, path), { recursive: true, force: true });
    }
  }
}

/** The files of the book, by their paths, and its folders. */
const sound = new Map<string, Buffer>();
const folders = new Set<string>();

function writeBook(content: string): void {
  cpSync('tests/fixtures/books/dense', content, {
    recursive: true,
    // Nothing is damaged there that isn't damaged elsewhere, and every book would compile it.
    filter: (path) => !path.endsWith('01-long'),
  });
  for (const [path, text] of Object.entries(additions)) writeFileSync(join(content, path), text);
}

/** Every text file of that book. */
export const bookFiles = [
  'site.yaml',
  'sources.yaml',
  'glossary.yaml',
  'field-notes.yaml',
  'chapters/01-dense/en.mdx',
  'chapters/01-dense/de.mdx',
  'chapters/01-dense/annotations.yaml',
  'chapters/01-dense/questions.yaml',
  'chapters/01-dense/manifests/pod.yaml',
  'chapters/02-sparse/en.mdx',
] as const;

export type BookFile = (typeof bookFiles)[number];

const additions = {
  'glossary.yaml': `item:
  word: { en: item, de: Ding }
  aliases: [thing]
  description: { en: One of several., de: Eines von mehreren. }
exempt: [Alpha]
`,
  'field-notes.yaml': `Pod.spec.containers[].image:
  en: Where the image comes from.
  de: Woher das Image kommt.
`,
  'chapters/01-dense/questions.yaml': `last:
  - question: { en: Does it say much?, de: Sagt er viel? }
    answer: { en: Little., de: Wenig. }
    cites: [one]
  - question: { en: Which image is it?, de: Welches Image ist es? }
    answer: { en: The main one., de: Das eigentliche. }
    cites: ["manifest:pod.yaml#spec.containers[0].image"]
`,
};
