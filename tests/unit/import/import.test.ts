import { mkdtempSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftImport } from '../../../src/import/draft-import.ts';
import { importNote } from '../../../src/import/note/import-note.ts';
import { newSources, sourcesText } from '../../../src/import/note/new-source.ts';
import { checkBook } from '../../../src/site/check-book.ts';
import { lostWords } from './note-words.ts';

const folder = 'tests/fixtures/notes';
const notes = readdirSync(folder).filter((name) => name.endsWith('.md'));
const address = { site: 'https://notes.example', base: '/', isLocal: false };
const place = { slug: 'a-note', number: 1, part: 1 };

const readNote = (name: string) => new TextDecoder().decode(readFileSync(join(folder, name)));

/** The note as a chapter, with the file of its sources. */
function imported(name: string) {
  const note = importNote(readNote(name));
  const draft = draftImport(note, place, name, ['ko']);
  const sources = sourcesText(newSources(note.addresses, new Map()), '2026-11-23');
  return { note, draft, text: draft.files[0]!.text, sources };
}

/** Issues that ask for a person: something to draw, to find, to correct or to put into words. */
const forPeople = /^(diagram\/empty|chapter\/broken-link|manifest\/.*|glossary\/.*)$/;

describe('a messy note', () => {
  it('is tried in eight ways and more', () => expect(notes.length).toBeGreaterThanOrEqual(8));

  it.each(notes)('%s loses no word', (name) => {
    const { text, sources } = imported(name);
    expect(lostWords(readNote(name), text + sources)).toEqual([]);
  });

  it.each(notes)('%s becomes a chapter that only a person can finish', async (name) => {
    const content = mkdtempSync(join(tmpdir(), 'import-'));
    const { draft, sources } = imported(name);
    const site = {
      path: 'site.yaml',
      text: 'title: T\ndescription: D\nlanguages: [ko]\nabout: { name: Kubernetes, version: "1.36" }\n',
    };
    for (const file of [...draft.files, site, { path: 'sources.yaml', text: sources }]) {
      mkdirSync(dirname(join(content, file.path)), { recursive: true });
      writeFileSync(join(content, file.path), file.text);
    }
    const { issues, book } = await checkBook(address, content);
    expect(book?.chapters).toHaveLength(1);
    expect(
      issues
        .filter(({ code }) => !forPeople.test(code))
        .map(({ code, message, place: { line } }) => `${line} ${code} ${message}`),
    ).toEqual([]);
    const errors = issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(
      Object.fromEntries(
        Map.groupBy(errors, (code) => code)
          .entries()
          .map(([code, all]) => [code, all.length]),
      ),
    ).toEqual(leftToDo[name] ?? {});
  });

  it.each(notes)('%s is not changed by its line ends', (name) => {
    const unix = readNote(name).replaceAll('\r\n', '\n');
    expect(importNote(unix.replaceAll('\n', '\r\n'))).toEqual(importNote(unix));
  });
});

/** Errors that stay, by note: pictures to draw, links that led nowhere, YAML that is none. */
const leftToDo: Readonly<Record<string, Record<string, number>>> = {
  'broken-fences.md': { 'manifest/missing-field': 1 },
  'html.md': { 'diagram/empty': 3 },
  'nfd.md': { 'chapter/broken-link': 1 },
  'tables.md': { 'diagram/empty': 6 },
  'tabs.md': { 'manifest/invalid-yaml': 1 },
};
