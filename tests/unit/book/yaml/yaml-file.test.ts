import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { localized } from '../../../../src/language/localized.ts';
import { parseYamlFile, validateYamlFile } from '../../../../src/book/yaml/yaml-file.ts';
import type { Issue } from '../../../../src/book/issues/issue.ts';

function check(text: string, schema: z.ZodType, offset = 0) {
  const issues: Issue[] = [];
  const yaml = parseYamlFile(text, 'a.yaml', (issue) => issues.push(issue), offset);
  const value = yaml && validateYamlFile(yaml, schema, (issue) => issues.push(issue));
  return {
    value,
    found: issues.map(({ code, place }) => [code, place.line, place.column]),
    issues,
  };
}

const schema = z.strictObject({
  title: localized(['ko', 'en'], z.string()),
  list: z.array(z.strictObject({ id: z.string(), n: z.int().optional() })).optional(),
});

describe('YAML files', () => {
  it('reads what fits, and one plain text for all languages', () => {
    expect(check('title: Same', schema).value).toEqual({ title: { ko: 'Same', en: 'Same' } });
  });

  it('lets a translation be missing, but not the original', () => {
    expect(check('title: {ko: 하나}', schema).found).toEqual([]);
    expect(check('title: {en: One}', schema).found).toEqual([['book/missing-key', 1, 8]]);
  });

  it('reports every fault, each at its place', () => {
    const { found } = check('titel: x\ntitle: A\nlist:\n  - id: 5\n  - n: 1\n', schema);
    expect(found).toEqual([
      ['book/invalid-value', 4, 9],
      ['book/missing-key', 5, 5],
      ['book/unknown-key', 1, 1],
    ]);
  });

  it('counts the lines of front matter from the top of its file', () => {
    expect(check('titel: x\ntitle: A\n', schema, 1).found).toEqual([['book/unknown-key', 2, 1]]);
  });

  it('reports broken YAML without reading on', () => {
    const { found, value } = check('title: [1, 2\nlist: 3\n', schema);
    expect(value).toBeUndefined();
    expect(found[0]?.[0]).toBe('book/invalid-yaml');
  });

  it('says what was expected and what was found', () => {
    const { issues } = check('title: A\nlist: word\n', schema);
    expect(issues[0]?.message).toBe('list: expected a list, found "word".');
  });

  it('tells a mistake once, as the author meant the value', () => {
    const quote = localized(['ko', 'en'], z.strictObject({ exact: z.string() }));
    const forms = z.strictObject({ title: localized(['ko', 'en'], z.string()), quote, sets: z.array(z.array(z.string()).min(2)) });
    const { issues } = check('title: 1984\nquote: {ko: 글, en: Text}\nsets: [a]\n', forms);
    expect(issues.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
      'title: expected text, found 1984. Put it in quotes: "1984".',
      'quote.ko: expected a mapping, found "글". Write keys there, each as "key: value", at least exact.',
      'quote.en: expected a mapping, found "Text". Write keys there, each as "key: value", at least exact.',
      'sets[0]: expected a list, found "a". Write a list: [a].',
    ]);
  }); // prettier-ignore

  it('tells of ten thousand wrong keys while an author waits', () => {
    const entries = Array.from({ length: 10_000 }, (_, n) => `k${n}: {titel: x}\n`).join('');
    const entry = z.strictObject({ title: z.string(), url: z.string(), year: z.string() });
    const { found } = check(entries, z.record(z.string(), entry));
    // What is misspelt is not missing as well.
    expect(found).toHaveLength(30_000);
    expect(found.filter(([code]) => code === 'book/unknown-key')).toHaveLength(10_000);
  });
});
