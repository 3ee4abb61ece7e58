import { describe, expect, it } from 'vitest';
import { toJson } from '../../../src/kubernetes/keys/to-json.ts';
import { fixtures, readFixture, validate } from './fixtures.ts';

const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\n';

describe('the JSON twin', () => {
  it.each(fixtures('twins'))('holds what kubectl reads: $name', ({ name, text }) => {
    const kubectl: unknown = JSON.parse(readFixture(`twins/${name.replace('.yaml', '.json')}`));
    expect(JSON.parse(toJson(validate(text).documents))).toEqual(kubectl);
  });

  it.each(fixtures('good'))('is JSON for every good manifest: $name', ({ text }) => {
    const { documents } = validate(text);
    const twin = JSON.parse(toJson(documents)) as { kind: string; items?: { kind: string }[] };
    const kinds = twin.kind === 'List' && documents.length > 1 ? twin.items! : [twin];
    expect(kinds.map(({ kind }) => kind)).toEqual(documents.map(({ kind }) => kind));
  });

  it('keeps the order of the author, of keys like numbers too', () => {
    const text = `${head}data:\n  zebra: a\n  '80': b\n  '9': c\n  apple: d\n`;
    expect(toJson(validate(text).documents)).toMatch(/"zebra"[^]*"80"[^]*"9"[^]*"apple"/);
  });

  it('is indented by two spaces and ends in a newline', () => {
    const text = 'apiVersion: v1\nkind: Pod\nmetadata: {}\nspec:\n  containers: []\n';
    expect(toJson(validate(text).documents)).toBe(
      '{\n  "apiVersion": "v1",\n  "kind": "Pod",\n  "metadata": {},\n  "spec": {\n    "containers": []\n  }\n}\n',
    );
  });

  it('keeps digits that a number cannot hold', () => {
    expect(toJson(validate(`${head}data:\n  serial: 9007199254740993\n`).documents)).toContain(
      '"serial": 9007199254740993',
    );
  });

  it('folds a text in quotes that goes on at the indentation of its key', () => {
    const text = `${head}data:
  single: 'it''s
  folded

  twice'
  double: "a \\"b\\"
# c"
  next: "d"
`;
    const { data } = JSON.parse(toJson(validate(text).documents)) as { data: unknown };
    expect(data).toEqual({ single: "it's folded\ntwice", double: 'a "b" # c', next: 'd' });
  });
});
