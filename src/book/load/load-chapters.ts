import { slugOf } from '../../language/slug-of.ts';
import type { Chapter, Edition } from '../book.ts';
import type { Language } from '../../language/localized.ts';
import { annotationsSchema } from '../schema/annotations.ts';
import { slug as slugSchema } from '../schema/fields.ts';
import { questionsSchema } from '../schema/questions.ts';
import { languagesSchema } from '../schema/site.ts';
import { wholeFile } from '../issues/issue.ts';
import { type DigestedFiles, digested } from './content-digest.ts';
import type { ContentFiles } from './content-files.ts';
import { loadEdition } from './load-edition.ts';
import { isForPeople } from '../file-kinds.ts';
import { loadFiles } from './load-files.ts';
import { loadManifests } from './load-manifests.ts';
import { loadAnnotations, loadQuestions } from './load-remarks.ts';

/** Reads `chapters/`, in reading order. A chapter without its original text is left out. */
export function loadChapters(
  files: ContentFiles,
  languages: readonly Language[],
): readonly Chapter[] {
  // To make one takes longer than to check a file against it.
  const schemas = {
    annotations: annotationsSchema(languages),
    questions: questionsSchema(languages),
  };
  const chapters = files
    .list('chapters')
    .filter((entry) => entry.directory)
    .map(({ name }) => loadChapter(digested(files), name, languages, schemas))
    .filter((chapter) => chapter !== undefined)
    .sort((a, b) => a.number - b.number || a.part - b.part || (a.slug < b.slug ? -1 : 1));
  reportDuplicates(chapters, languages[0]!, files);
  return chapters;
}

function loadChapter(
  files: DigestedFiles,
  slug: string,
  languages: readonly Language[],
  schemas: {
    annotations: ReturnType<typeof annotationsSchema>;
    questions: ReturnType<typeof questionsSchema>;
  },
): Chapter | undefined {
  const folder = `chapters/${slug}`;
  const place = wholeFile(files.pathOf(folder));
  const validSlug = slugSchema.safeParse(slug);
  if (!validSlug.success) {
    files.report({
      code: 'book/invalid-slug',
      severity: 'error',
      message: `The folder "${slug}" cannot be part of an address: ${validSlug.error.issues[0]?.message}.`,
      place,
      hint: `Rename the folder, for example to ${slugOf(slug) || '04-replication'}.`,
    });
    return undefined;
  }
  const misnamed = reportForeignFiles(files, folder, languages);
  const editions: Record<Language, Edition> = {};
  for (const lang of languages) {
    const edition = loadEdition(files, `${folder}/${lang}.mdx`, lang);
    if (edition) editions[lang] = edition;
  }
  const original = editions[languages[0]!];
  if (!original) {
    if (!misnamed && !files.has(`${folder}/${languages[0]}.mdx`)) {
      files.report({
        code: 'chapter/missing-original',
        severity: 'error',
        message: `The chapter has no ${languages[0]}.mdx, the text in the original language.`,
        place,
        hint: missingTextHint(files, folder, languages[0]!),
      });
    }
    return undefined;
  }
  const chapter = {
    slug,
    folder: files.pathOf(folder),
    number: original.frontMatter.chapter,
    part: original.frontMatter.part,
    editions,
    draft: Object.values(editions).some(({ frontMatter }) => frontMatter.draft === true),
    ...loadAnnotations(files, `${folder}/annotations.yaml`, schemas.annotations),
    manifests: loadManifests(files, `${folder}/manifests`),
    questions: loadQuestions(files, `${folder}/questions.yaml`, schemas.questions),
    files: loadFiles(files, folder, languages),
  };
  return { ...chapter, digest: files.digest(JSON.stringify(chapter.files)) };
}

/** @returns whether one of them stands where the original is missing. */
function reportForeignFiles(
  files: ContentFiles,
  folder: string,
  languages: readonly Language[],
): boolean {
  const names = files.list(folder).map(({ name }) => name);
  const missing = languages.filter((code) => !names.includes(`${code}.mdx`));
  const foreign = names
    .filter((name) => /.\.mdx$/i.test(name))
    .map((name) => ({ name, lang: name.slice(0, -'.mdx'.length) }))
    .filter(({ lang }) => !languages.includes(lang));
  for (const { name, lang } of foreign) {
    const wanted = missing.map((code) => `${code}.mdx`).join(' or ');
    // Where no text is missing, another name would be that of one that is there.
    const otherwise = wanted ? `name it ${wanted}` : 'move it out of the folder';
    const isLanguage = languagesSchema.safeParse({ languages: [lang] }).success;
    files.report({
      code: 'book/unknown-language',
      severity: 'error',
      message: `"${name}" is in no language of this book: a text is called after its language.`,
      place: wholeFile(files.pathOf(`${folder}/${name}`)),
      hint: isLanguage
        ? `Add "${lang}" to languages in site.yaml, or ${otherwise}.`
        : `${otherwise[0]!.toUpperCase()}${otherwise.slice(1)}.`,
    });
  }
  return foreign.length > 0 && missing.includes(languages[0]!);
}

/** Markdown by its other name is not read: MDX runs what stands in braces. */
function missingTextHint(files: ContentFiles, folder: string, lang: Language): string {
  const note = files.list(folder).find(({ name }) => /\.(?:md|markdown)$/i.test(name))?.name;
  const path = files.pathOf(folder);
  return note && !isForPeople(note)
    ? `npm run import -- ${path}/${note} makes one of "${note}".`
    : `Write ${path}/${lang}.mdx; a folder that is to be no chapter stands outside of "chapters".`;
}

function reportDuplicates(
  chapters: readonly Chapter[],
  original: Language,
  files: ContentFiles,
): void {
  for (const [index, chapter] of chapters.entries()) {
    const before = chapters[index - 1];
    if (before?.number !== chapter.number || before.part !== chapter.part) continue;
    files.report({
      code: 'book/duplicate-chapter',
      severity: 'error',
      message: `Chapter ${chapter.number}, part ${chapter.part} is also "${before.slug}".`,
      place: chapter.editions[original]!.placeOf(['chapter']),
      hint: `Give one of them another number, such as part: ${chapter.part + 1}.`,
      related: [
        { place: before.editions[original]!.placeOf(['chapter']), message: 'the other one' },
      ],
    });
  }
}
