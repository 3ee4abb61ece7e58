import type { Annotation, Chapter, Edition, ManifestFile, Question } from '../book/book.ts';
import { frontMatterBlock } from '../book/front-matter.ts';
import type { Language } from '../book/localized.ts';
import { annotationsSchema } from '../book/schema/annotations.ts';
import { slug as slugSchema } from '../book/schema/fields.ts';
import { frontMatterSchema } from '../book/schema/front-matter.ts';
import { parseYamlFile, validateYamlFile } from '../book/yaml-file.ts';
import { type Report, wholeFile } from '../issues/issue.ts';
import { slugOf } from '../author/slug-of.ts';
import { questionsSchema } from '../questions/schema.ts';
import { type DigestedFiles, digested } from './content-digest.ts';
import type { ContentFiles } from './content-files.ts';

/** Reads `chapters/`, in reading order. A chapter without its original text is left out. */
export function loadChapters(
  files: ContentFiles,
  languages: readonly Language[],
  report: Report,
): readonly Chapter[] {
  const chapters = files
    .list('chapters')
    .filter((entry) => entry.directory)
    .map(({ name }) => loadChapter(digested(files), name, languages, report))
    .filter((chapter) => chapter !== undefined)
    .sort((a, b) => a.number - b.number || a.part - b.part || (a.slug < b.slug ? -1 : 1));
  reportDuplicates(chapters, languages[0]!, report);
  return chapters;
}

function loadChapter(
  files: DigestedFiles,
  slug: string,
  languages: readonly Language[],
  report: Report,
): Chapter | undefined {
  const folder = `chapters/${slug}`;
  const place = wholeFile(files.pathOf(folder));
  const validSlug = slugSchema.safeParse(slug);
  if (!validSlug.success) {
    report({
      code: 'book/invalid-slug',
      severity: 'error',
      message: `The folder "${slug}" cannot be part of an address: ${validSlug.error.issues[0]?.message}.`,
      place,
      hint: `Rename the folder, for example to ${slugOf(slug) || '04-replication'}.`,
    });
    return undefined;
  }
  reportForeignFiles(files, folder, languages, report);
  const editions: Record<Language, Edition> = {};
  for (const lang of languages) {
    const edition = loadEdition(files, `${folder}/${lang}.mdx`, lang, report);
    if (edition) editions[lang] = edition;
  }
  const original = editions[languages[0]!];
  if (!original) {
    if (files.read(`${folder}/${languages[0]}.mdx`, { optional: true }) === undefined) {
      report({
        code: 'chapter/missing-original',
        severity: 'error',
        message: `The chapter has no ${languages[0]}.mdx, the text in the original language.`,
        place,
        hint: `Write ${files.pathOf(folder)}/${languages[0]}.mdx, or remove the folder.`,
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
    annotations: loadAnnotations(files, `${folder}/annotations.yaml`, languages, report),
    manifests: loadManifests(files, `${folder}/manifests`, report),
    questions: loadQuestions(files, `${folder}/questions.yaml`, languages, report),
  };
  return { ...chapter, digest: files.digest() };
}

function loadEdition(
  files: ContentFiles,
  path: string,
  lang: Language,
  report: Report,
): Edition | undefined {
  const text = files.read(path, { optional: true });
  if (text === undefined) return undefined;
  const file = files.pathOf(path);
  const block = frontMatterBlock(text);
  if (!block) {
    report({
      code: 'book/missing-key',
      severity: 'error',
      message: /^\uFEFF?---[ \t]*\r?\n/.test(text)
        ? 'The front matter is never closed.'
        : 'The chapter does not begin with front matter.',
      place: { file, line: 1, column: 1 },
      hint: 'Begin the file with a line of three hyphens, then title, chapter and summary, then three hyphens.',
    });
    return undefined;
  }
  const yaml = parseYamlFile(block.yaml, file, report, block.offset);
  const frontMatter = yaml && validateYamlFile(yaml, frontMatterSchema, report);
  if (!frontMatter) return undefined;
  const { placeOf, keyPlaceOf } = yaml;
  const { bodyLine } = block;
  return { lang, file, frontMatter, source: text, bodyLine, placeOf, keyPlaceOf };
}

function loadAnnotations(
  files: ContentFiles,
  path: string,
  languages: readonly Language[],
  report: Report,
): readonly Annotation[] {
  const text = files.read(path, { optional: true });
  if (text === undefined) return [];
  const yaml = parseYamlFile(text, files.pathOf(path), report);
  const entries =
    yaml && yaml.value !== null && validateYamlFile(yaml, annotationsSchema(languages), report);
  return (entries || []).map((entry, index) => ({
    ...entry,
    placeOf: (inner) => yaml!.placeOf([index, ...inner]),
    keyPlaceOf: (inner) => yaml!.keyPlaceOf([index, ...inner]),
  }));
}

function loadQuestions(
  files: ContentFiles,
  path: string,
  languages: readonly Language[],
  report: Report,
): readonly Question[] {
  const text = files.read(path, { optional: true });
  if (text === undefined) return [];
  const yaml = parseYamlFile(text, files.pathOf(path), report);
  const sections =
    yaml && yaml.value !== null && validateYamlFile(yaml, questionsSchema(languages), report);
  return Object.entries(sections || {}).flatMap(([section, questions]) =>
    questions.map((question, index) => ({
      ...question,
      section,
      sectionPlace: yaml!.keyPlaceOf([section]),
      placeOf: (inner) => yaml!.placeOf([section, index, ...inner]),
      keyPlaceOf: (inner) => yaml!.keyPlaceOf([section, index, ...inner]),
    })),
  );
}

function loadManifests(
  files: ContentFiles,
  folder: string,
  report: Report,
): readonly ManifestFile[] {
  return files
    .list(folder)
    .filter(({ name, directory }) => !directory && /\.ya?ml$/.test(name))
    .filter(({ name }, index, all) => {
      const before = all.slice(0, index).map((other) => other.name);
      return hasUsableName(name, before, files.pathOf(`${folder}/${name}`), report);
    })
    .flatMap(({ name }) => {
      const text = files.read(`${folder}/${name}`);
      return text === undefined ? [] : [{ name, file: files.pathOf(`${folder}/${name}`), text }];
    });
}

/** A manifest is published under its own name, as YAML and as JSON. */
function hasUsableName(
  name: string,
  before: readonly string[],
  file: string,
  report: Report,
): boolean {
  const baseOf = (fileName: string) => fileName.replace(/\.ya?ml$/, '');
  const twin = before.find((other) => baseOf(other) === baseOf(name));
  if (!twin && slugSchema.safeParse(baseOf(name)).success) return true;
  report({
    code: 'book/invalid-file-name',
    severity: 'error',
    message: twin
      ? `"${name}" and "${twin}" would have the same address.`
      : `"${name}" cannot be part of an address: expected lower-case letters, digits and hyphens.`,
    place: wholeFile(file),
    hint: twin
      ? 'Rename one of the two.'
      : `Rename it, for example to ${slugOf(baseOf(name)) || 'web-server'}.yaml.`,
  });
  return false;
}

function reportForeignFiles(
  files: ContentFiles,
  folder: string,
  languages: readonly Language[],
  report: Report,
): void {
  for (const { name } of files.list(folder)) {
    const lang = /^(.+)\.mdx$/i.exec(name)?.[1];
    if (lang === undefined || languages.includes(lang)) continue;
    report({
      code: 'book/unknown-language',
      severity: 'error',
      message: `"${name}" is in no language of this book.`,
      place: wholeFile(files.pathOf(`${folder}/${name}`)),
      hint: `Name it ${languages.map((code) => `${code}.mdx`).join(' or ')}, or add "${lang}" to languages in site.yaml.`,
    });
  }
}

function reportDuplicates(chapters: readonly Chapter[], original: Language, report: Report): void {
  for (const [index, chapter] of chapters.entries()) {
    const before = chapters[index - 1];
    if (before?.number !== chapter.number || before.part !== chapter.part) continue;
    report({
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
