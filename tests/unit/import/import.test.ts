import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import strings from '../../../src/i18n/ko.ts';
import { draftImport } from '../../../src/import/draft-import.ts';
import { linksAmong } from '../../../src/import/link-targets.ts';
import { newSources, sourcesText } from '../../../src/import/note/new-source.ts';
import { planImport } from '../../../src/import/plan-import.ts';
import { writeNewFiles } from '../../../src/import/write-new-files.ts';
import { checkBook } from '../../check-book.ts';
import { lostWords } from './note-words.ts';

const folder = 'tests/fixtures/notes';
const notes = readdirSync(folder).filter((name) => name.endsWith('.md'));
const address = { site: 'https://notes.example', base: '/' };
const site =
  'title: T\ndescription: D\nlanguages: [ko]\nabout: { name: Kubernetes, version: "1.36" }\n';

const readText = (name: string) => new TextDecoder().decode(readFileSync(join(folder, name)));

/** The note as a chapter, with the file of its sources. */
function imported(name: string, text = readText(name)) {
  const [planned] = planImport([{ path: join(folder, name), text }], folder, []);
  const together = { planned: [planned!], root: folder, repository: undefined, languages: ['ko'] };
  const { targets, copied } = linksAmong(together)(planned!);
  const draft = draftImport(planned!, targets, ['ko'], strings);
  const sources = sourcesText(newSources(draft.addresses, new Map()), '2026-11-23');
  return { planned: planned!, files: [...draft.files, ...copied], text: draft.files[0]!.text, sources };
} // prettier-ignore

describe('a messy note', () => {
  it.each(notes)('%s loses no word', (name) => {
    const { text, sources } = imported(name);
    expect(lostWords(readText(name), text + sources)).toEqual([]);
  });

  it.each(notes)('%s becomes a draft that builds as it is', async (name) => {
    const content = mkdtempSync(join(tmpdir(), 'import-'));
    const { files, sources, planned } = imported(name);
    writeFileSync(join(content, 'site.yaml'), site);
    writeFileSync(join(content, 'sources.yaml'), sources);
    writeNewFiles(content, `chapters/${planned.slug}`, files);
    const { issues, book } = await checkBook(address, content);
    expect(book?.chapters).toHaveLength(1);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(notes)('%s is not changed by its line ends', (name) => {
    const unix = readText(name).replaceAll('\r\n', '\n');
    expect(imported(name, unix.replaceAll('\n', '\r\n')).text).toBe(imported(name, unix).text);
  });
});
