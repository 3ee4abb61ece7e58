import { describe, expect, it } from 'vitest';
import { readBook } from '../../src/book/load/read-book.ts';
import { quotationOf } from '../../src/book/quotation.ts';

const book = readBook();
const remarks = book.chapters.flatMap(({ slug, annotations }) =>
  annotations.map((annotation) => ({ name: `${slug} ${annotation.id}`, annotation })),
);
const citations = remarks.flatMap(({ name, annotation }) =>
  annotation.sources.map((cited) => {
    const source = book.sources.get(cited.id)!;
    return {
      name: `${name}: ${cited.id}`,
      remark: name,
      source,
      quoted: quotationOf(cited, source, book.original),
    };
  }),
);
const quoted = citations.filter((citation) => citation.quoted !== undefined);

describe('the evidence of our own remarks', () => {
  it('has words to check, wherever a remark says that the note is wrong, open or out of date', () => {
    const withWords = new Set(quoted.map(({ remark }) => remark));
    const bare = remarks.filter(
      ({ name, annotation: { type } }) =>
        ['correction', 'answer', 'drift'].includes(type) && !withWords.has(name),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
    expect(quoted.length).toBeGreaterThan(0);
  });

  it('quotes only what somebody has read, and says in which language', () => {
    const unread = quoted.filter(({ source }) => !source.read || source.lang === undefined);
    expect(unread.map(({ name }) => name)).toEqual([]);
  });

  it('quotes code where its lines stay, and no folder, which does not show its files', () => {
    const moving = quoted.filter(({ source }) =>
      Object.values(source.url).some((url) =>
        /\/blob\/(master|main)\/.*\.(go|yaml)$|\/tree\//.test(url),
      ),
    );
    expect(moving.map(({ name }) => name)).toEqual([]);
  });

  it('quotes no front matter and no Markdown, which a page does not show', () => {
    const raw = quoted.filter(
      ({ source, quoted: words }) =>
        !Object.values(source.url).some((url) => url.includes('/blob/')) &&
        /^\w+: "|\]\(|\*\*|^#|\{\{[<%]|\b_|_\b/.test(words!.words),
    );
    expect(raw.map(({ name }) => name)).toEqual([]);
  });
});
