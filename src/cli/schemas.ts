import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { dataFiles } from '../book/schema/data-files.ts';
import { readBook } from '../book/load/read-book.ts';
import { runCommand } from './command.ts';

// .vscode/settings.json points the YAML extension at them.
await runCommand({
  name: 'npm run schemas',
  does: 'Writes JSON Schemas of the data files for editors, in the languages of the book.',
  run() {
    const folder = '.cache/schemas';
    const files = dataFiles(readBook().languages);
    mkdirSync(folder, { recursive: true });
    for (const { name, schema } of files) {
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(json, undefined, 2)}\n`);
    }
    console.log(`Wrote ${files.map(({ name }) => name).join(', ')} to ${folder}/`);
  },
});
