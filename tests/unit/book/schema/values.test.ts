import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { annotationsSchema } from '../../../../src/book/schema/annotations.ts';
import { glossarySchema } from '../../../../src/book/schema/glossary.ts';
import { siteSchema } from '../../../../src/book/schema/site.ts';
import { sourcesSchema } from '../../../../src/book/schema/sources.ts';
import { parseYamlFile, validateYamlFile } from '../../../../src/book/yaml/yaml-file.ts';

const languages = ['en'];
const site = siteSchema(languages);
const annotations = annotationsSchema(languages);
const sources = sourcesSchema(languages);
const glossary = glossarySchema(languages);

const ofSite = 'title: T\ndescription: D\nlanguages: [en]\n';
const note = 'id: a, type: drift, body: B, sources: [s], created: 2026-11-23';
const source = 'title: T, publisher: P, accessed: 2026-11-23, checked: C';
const term = 'word: B-tree, description: D';

/** Each is one slip, to be told once, in words that say what is wrong and what to do. */
const slips: [text: string, schema: z.ZodType, message: string, hint: string][] = [
  [`${ofSite}author: [A, B]`, site, 'expected text, found a list of 2', 'Who writes the notes.'],
  [`${ofSite}licence: MIT`, site, 'expected a mapping', 'such as code, content'],
  [`${ofSite}subtitle: #1 of two`, site, 'expected text, found nothing', 'begins a comment'],
  [`${ofSite}subtitle: # none`, site, 'expected text, found nothing', 'The line under the title.'],
  [`${ofSite}subtitle: { ko: 글 }`, site, 'This book is not in "ko".', 'call it en'],
  [`${ofSite}verification: { google: <meta> }`, site, 'expected what the element', 'Google'],
  [`- { ${note}, lead: L, target: the words }`, annotations, 'a mapping', 'at least exact.'],
  [`- { ${note}, lead: L, target: { ko: { exact: 글 } } }`, annotations, 'not in "ko"', 'or call it en'],
  [`- { ${note}, lead: { ko: 글 }, target: { exact: E } }`, annotations, 'not in "ko"', 'or call it en'],
  [`s: { ${source}, url: "https://a.example/b c" }`, sources, 'without blanks', 'Its address'],
  [`s: { ${source}, url: "https://a.example/\u200b" }`, sources, 'signs that nobody sees', 'Its address'],
  [`s: { ${source}, url: a.example }`, sources, 'that starts with https://', 'Its address'],
  [`s: { ${source}, url: "https://a.example", lang: English }`, sources, 'a language code such as ko', 'Language'],
  [`s: { ${source}, url: "https://a.example", read: yes }`, sources, 'true or false, found "yes"', 'without quotes'],
  [`t: { ${term}, avoid: { en: [B-tree] } }`, glossary, 'another form than the word', 'Forms'],
  ['synonym:\n  - [delete, remove]', glossary, 'synonym: expected a mapping', '"synonyms"'],
  ['synonyms:\n  - [삭, 제거]', glossary, 'at least 2 characters', 'Everyday words'],
]; // prettier-ignore

describe('a value that does not fit', () => {
  it.each(slips)('%s', (text, schema, message, hint) => {
    const issues: string[] = [];
    const yaml = parseYamlFile(text, 'a.yaml', () => expect.unreachable())!;
    validateYamlFile(yaml, schema, (issue) => issues.push(`${issue.message} → ${issue.hint}`));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain(message);
    expect(issues[0]!.split(' → ')[1]).toContain(hint);
  });
});
