import type { Edition } from '../book.ts';
import { frontMatterBlock } from '../front-matter-block.ts';
import type { Language } from '../../language/localized.ts';
import { frontMatterSchema } from '../schema/front-matter.ts';
import { parseYamlFile, validateYamlFile } from '../yaml/yaml-file.ts';
import type { Report } from '../issues/issue.ts';
import type { ContentFiles } from './content-files.ts';

/** Reads the text of a chapter in one language; nothing, where there is none that can be used. */
export function loadEdition(
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
      message: /^---[ \t]*\n/.test(text)
        ? 'The front matter is never closed.'
        : 'The chapter does not begin with front matter.',
      place: { file, line: 1, column: 1 },
      hint: 'Begin the file with a line of three hyphens, then title, chapter and summary, then three hyphens.',
    });
    return undefined;
  }
  const yaml = parseYamlFile(block.yaml, file, report, {
    offset: block.offset,
  });
  const frontMatter = yaml && validateYamlFile(yaml, frontMatterSchema, report);
  if (!frontMatter) return undefined;
  const { placeOf, keyPlaceOf } = yaml;
  const { bodyLine } = block;
  return { lang, file, frontMatter, source: text, bodyLine, placeOf, keyPlaceOf };
}
