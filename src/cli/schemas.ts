import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { dataFiles } from '../build/data-files.ts';
import { loadBook } from '../build/load-book.ts';

// `npm run schemas`: JSON Schemas of the data files for editors, in the languages of the book.
// .vscode/settings.json points the YAML extension at them.
const { book } = loadBook();
if (!book) {
  console.error('site.yaml cannot be read; `npm run check` says why.');
  process.exit(1);
}
const folder = '.cache/schemas';
mkdirSync(folder, { recursive: true });
const names = dataFiles(book.languages).map(({ name, schema }) => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(json, undefined, 2)}\n`);
  return name;
});
console.log(`Wrote ${names.join(', ')} to ${folder}/`);
