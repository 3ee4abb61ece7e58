import type { Placed } from '../book.ts';
import type { Report } from '../issues/issue.ts';
import type { YamlPath } from '../yaml/yaml-ranges.ts';

/** Names that keys had before; they are still read. */
export function reportOldKey(
  path: YamlPath,
  now: string,
  file: Pick<Placed, 'keyPlaceOf'>,
  report: Report,
) {
  report({
    code: 'book/old-key',
    severity: 'warning',
    message: `"${path.join('.')}" is what this key was called before.`,
    place: file.keyPlaceOf(path),
    hint: `Write ${now}.`,
  });
}
