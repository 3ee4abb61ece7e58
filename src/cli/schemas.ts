import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { loadBook } from '../build/load-book.ts';
import { annotationsSchema } from '../book/schema/annotations.ts';
import { fieldNotesSchema } from '../book/schema/field-notes.ts';
import { siteSchema } from '../book/schema/site.ts';
import { sourcesSchema } from '../book/schema/sources.ts';

// `npm run schemas`: JSON Schemas of the data files for editors, in the languages of the book.
// .vscode/settings.json points the YAML extension at them.
const { book } = loadBook();
if (!book) {
  console.error('site.yaml cannot be read; `npm run check` says why.');
  process.exit(1);
}
const folder = '.cache/schemas';
mkdirSync(folder, { recursive: true });
const schemas = {
  site: siteSchema(book.languages),
  sources: sourcesSchema(book.languages),
  annotations: annotationsSchema(book.languages),
  'field-notes': fieldNotesSchema(book.languages),
};
for (const [name, schema] of Object.entries(schemas)) {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(json, undefined, 2)}\n`);
}
console.log(`Wrote ${Object.keys(schemas).join(', ')} to ${folder}/`);
