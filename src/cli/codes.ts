import { readFileSync, writeFileSync } from 'node:fs';
import { withMarkedPart } from './marked-part.ts';
import { codesTable } from '../book/issues/codes-table.ts';

// `npm run codes`: writes the table of issue codes into CONTRIBUTING.md.
const file = 'CONTRIBUTING.md';
writeFileSync(file, withMarkedPart(readFileSync(file, 'utf8'), 'issue codes', codesTable()));
console.log(`Wrote the issue codes to ${file}`);
