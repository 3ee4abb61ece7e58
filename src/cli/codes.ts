import { readFileSync, writeFileSync } from 'node:fs';
import { codesTable, withCodesTable } from '../issues/codes-table.ts';

// `npm run codes`: writes the table of issue codes into CONTRIBUTING.md.
const file = 'CONTRIBUTING.md';
writeFileSync(file, withCodesTable(readFileSync(file, 'utf8'), codesTable()));
