import { readFileSync, writeFileSync } from 'node:fs';
import { codesTable } from '../book/issues/codes.ts';
import { keysTable } from '../book/schema/keys-table.ts';
import { runCommand } from './command.ts';
import { withMarkedPart } from './marked-part.ts';
import { roomsTable } from './rooms-table.ts';

await runCommand({
  name: 'npm run docs',
  does: 'Writes anew what documents take from the code.',
  run() {
    const parts = [
      ['docs/keys.md', 'keys', keysTable()],
      ['docs/issue-codes.md', 'issue codes', codesTable()],
      ['CONTRIBUTING.md', 'rooms', roomsTable()],
    ] as const;
    for (const [file, name, text] of parts) {
      writeFileSync(file, withMarkedPart(readFileSync(file, 'utf8'), name, text));
      console.log(`Wrote the ${name} to ${file}`);
    }
  },
});
