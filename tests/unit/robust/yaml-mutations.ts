import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { frontMatterBlock } from '../../../src/book/front-matter-block.ts';
import type { Chance } from './chance.ts';
import { type Mutation, rewrite } from './mutation.ts';
import { type BookFile, bookFiles } from './sound-book.ts';

type Path = (string | number)[];

/** Takes keys away, and puts values of other types in the place of others. */
export function yamlMutations(content: string, chance: Chance): Mutation[] {
  return bookFiles.flatMap((file) => {
    const paths = pathsOf(yamlOf(readFileSync(join(content, file), 'utf8')));
    const some = paths.filter(() => paths.length < 8 || chance.next() < 8 / paths.length);
    const deleted = some.map((path) =>
      changed('deleted key', `without ${path.join('.')}`, file, (document) =>
        document.deleteIn(path),
      ),
    );
    const swapped = some.map((path) => {
      const [name, value] = chance.pick(strangeValues);
      return changed('swapped type', `${path.join('.')} is ${name}`, file, (document) =>
        document.setIn(path, value),
      );
    });
    return [...deleted, ...swapped];
  });
}

const strangeValues: [name: string, value: unknown][] = [
  ['null', null],
  ['a number', 42],
  ['a negative number', -1.5],
  ['not a number', Number.NaN],
  ['a boolean', true],
  ['nothing', ''],
  ['blank', '   '],
  ['a list', ['a', 'b']],
  ['an empty list', []],
  ['a mapping', { a: 1 }],
  ['an empty mapping', {}],
  ['nested', { en: { en: { en: [[[]]] } } }],
  ['a prototype', JSON.parse('{"__proto__": {"x": 1}, "constructor": "y"}')],
  ['markup', '<script>alert(1)</script>'],
  ['an address', 'javascript:alert(1)'],
  ['a long text', 'word '.repeat(5000)],
];

function changed(
  kind: string,
  name: string,
  file: BookFile,
  change: (document: ReturnType<typeof parseDocument>) => unknown,
): Mutation {
  return rewrite(kind, name, file, (text) => {
    const document = parseDocument(yamlOf(text));
    change(document);
    const yaml = document.toString({ lineWidth: 0 });
    return file.endsWith('.mdx') ? text.replace(yamlOf(text), () => yaml) : yaml;
  });
}

/** The YAML of a data file, or of a chapter's front matter. */
function yamlOf(text: string): string {
  return frontMatterBlock(text)?.yaml ?? text;
}

function pathsOf(yaml: string): Path[] {
  const paths: Path[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (path.length > 0) paths.push(path);
    if (isMap(node)) for (const { key, value } of node.items) walk(value, [...path, String(key)]);
    if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
  };
  walk(parseDocument(yaml).contents, []);
  return paths;
}
