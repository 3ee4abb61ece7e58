import type { Edition } from '../book.ts';
import { frontMatterBlock } from '../front-matter-block.ts';
import type { Language } from '../../language/localized.ts';
import type { z } from 'zod';
import { type FrontMatter, frontMatterSchema } from '../schema/front-matter.ts';
import { parseYamlFile, validateYamlFile } from '../yaml/yaml-file.ts';
import { reportOldKey } from './old-keys.ts';
import type { ContentFiles } from './content-files.ts';

/** Reads the text of a chapter in one language; nothing, where there is none that can be used. */
export function loadEdition(
  files: ContentFiles,
  path: string,
  lang: Language,
): Edition | undefined {
  const text = files.read(path, { optional: true });
  if (text === undefined) return undefined;
  const file = files.pathOf(path);
  const block = frontMatterBlock(text);
  if (!block) {
    files.report({
      code: 'book/missing-key',
      severity: 'error',
      message: /^---[ \t]*\n/.test(text)
        ? 'The front matter is never closed.'
        : 'The chapter does not begin with front matter.',
      place: { file, line: 1, column: 1 },
      hint: 'Begin the file with a line of three hyphens, then title, chapter and summary, then three hyphens.',
    });
    return undefined;
  }
  const yaml = parseYamlFile(block.yaml, file, files.report, 1);
  const frontMatter =
    yaml &&
    (validateYamlFile(yaml, frontMatterSchema, files.report) ?? usableDraft(yaml.value, path));
  if (!frontMatter) return undefined;
  if (frontMatter.kubernetes) reportOldKey(['kubernetes'], 'about', yaml, files.report);
  const { placeOf, keyPlaceOf } = yaml;
  const { bodyLine } = block;
  return { lang, file, frontMatter, source: text, bodyLine, placeOf, keyPlaceOf };
}

const shape: Readonly<Record<string, z.ZodType | undefined>> = frontMatterSchema.shape;

/** Of a draft's front matter what can be used; of the rest its folder says what a page needs. */
function usableDraft(value: unknown, path: string): FrontMatter | undefined {
  const given = Object(value) as Record<string, unknown>;
  if (given.draft !== true) return undefined;
  const entries = Object.entries(given).filter(
    ([key, each]) => shape[key]?.safeParse(each).success,
  );
  const folder = path.split('/').at(-2)!;
  return frontMatterSchema.parse({
    title: folder,
    chapter: Number(/^\d+/.exec(folder)?.[0] ?? 0),
    summary: folder,
    ...Object.fromEntries(entries),
  });
}
