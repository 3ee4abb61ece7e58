import { readFileSync, writeFileSync } from 'node:fs';
import { keysTable } from '../book/schema/keys-table.ts';
import { withMarkedPart } from './marked-part.ts';

// `npm run keys`: writes the keys of all data files into CONTRIBUTING.md.
const file = 'CONTRIBUTING.md';
writeFileSync(file, withMarkedPart(readFileSync(file, 'utf8'), 'keys', keysTable()));
console.log(`Wrote the keys of the data files to ${file}`);
