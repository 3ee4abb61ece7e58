import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { keysOf } from '../../src/book/schema/keys-of.ts';
import { dataFiles } from '../../src/book/schema/data-files.ts';
import { keysTable } from '../../src/book/schema/keys-table.ts';
import { withMarkedPart } from '../../src/cli/marked-part.ts';
import { roomsTable } from '../../src/cli/rooms-table.ts';
import { codesTable } from '../../src/book/issues/codes.ts';

describe('documents', () => {
  it.each([
    ['docs/issue-codes.md', 'issue codes', codesTable()],
    ['docs/keys.md', 'keys', keysTable()],
    ['CONTRIBUTING.md', 'rooms', roomsTable()],
  ])('%s has all of the %s', (file, name, text) => {
    const document = readFileSync(file, 'utf8');
    expect(withMarkedPart(document, name, text)).toBe(document);
  });

  it('says of every key what it says', () => {
    const rows = keysTable().match(/^\| `.*$/gm)!;
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter((row) => !/\.(`\.)? \|$/.test(row))).toEqual([]);
  });
});

describe('JSON Schemas', () => {
  it.each(dataFiles(['ko', 'en']))('describe the keys of $name', ({ schema }) => {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    for (const { name } of keysOf(schema)) {
      expect(json.properties?.[name]).toHaveProperty('description');
    }
    expect(JSON.stringify(json)).toContain('"description"');
  });
});
