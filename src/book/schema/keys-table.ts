import { z } from 'zod';
import { branchesOf, type Key, keysOf } from './keys-of.ts';
import { type DataFile, dataFiles } from './data-files.ts';

/** Stands for every language of a book, so that the table is the same for all books. */
const anyLanguage = '<language>';

/** The keys of every file with data, and what they say, as Markdown: a table for each file. */
export function keysTable(): string {
  return dataFiles([anyLanguage]).map(tableOf).join('\n\n');
}

function tableOf({ title, schema, chosen = '<key>' }: DataFile): string {
  const rows = rowsOf(schema, '', chosen).map((cells) => `| ${cells.join(' | ')} |`);
  return [`**${title}**`, '', '| key | takes | says |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Key, what it takes, and what it says; keys inside of a key follow it. */
function rowsOf(schema: z.ZodType, path: string, chosen: string): string[][] {
  return branchesOf(schema).flatMap((branch) => {
    if (branch instanceof z.ZodArray) {
      return rowsOf(branch.element as z.ZodType, path && `${path}[]`, chosen);
    }
    return keysIn(branch, chosen).flatMap((key) => rowsOfKey(key, path, chosen));
  });
}

/** The keys that a schema names, then the one that stands for all that the author names. */
function keysIn(schema: z.ZodType, chosen: string): readonly Key[] {
  const open =
    schema instanceof z.ZodRecord
      ? schema.valueType
      : schema instanceof z.ZodObject
        ? schema.def.catchall
        : undefined;
  const named = keysOf(schema);
  if (!(open instanceof z.ZodType) || open.description === undefined) return named;
  return [...named, { name: chosen, required: false, says: open.description, schema: open }];
}

function rowsOfKey(key: Key, path: string, chosen: string): string[][] {
  const name = path === '' ? key.name : `${path}.${key.name}`;
  const inLanguages = keysOf(key.schema).find((inner) => inner.name === anyLanguage)?.schema;
  const takes = inLanguages ? `${takesOf(inLanguages)} per language` : takesOf(key.schema);
  const inner = inLanguages
    ? rowsOf(inLanguages, `${name}.${anyLanguage}`, chosen)
    : rowsOf(key.schema, name, chosen);
  return [[`\`${name}\`${key.required ? ' \\*' : ''}`, takes, key.says], ...inner];
}

function takesOf(schema: z.ZodType): string {
  const kinds = branchesOf(schema).map((branch) => {
    if (branch instanceof z.ZodEnum) return branch.options.join(', ');
    if (branch instanceof z.ZodArray) return 'list';
    if (branch instanceof z.ZodObject || branch instanceof z.ZodRecord) return 'mapping';
    if (branch instanceof z.ZodBoolean) return 'true, false';
    return branch instanceof z.ZodNumber ? 'whole number' : 'text';
  });
  return [...new Set(kinds)].join(' or ');
}
