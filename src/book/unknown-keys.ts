import type { z } from 'zod';
import { isLanguageMap } from '../language/localized.ts';
import { didYouMean } from '../language/nearest.ts';
import type { Issue } from './issues/issue.ts';
import { languageCode } from './schema/fields.ts';
import { branchesOf, keysAt, keysOf, schemasAt } from './schema/keys-of.ts';
import { quoted } from './value-words.ts';
import type { YamlFile } from './yaml/yaml-file.ts';
import type { YamlPath } from './yaml/yaml-ranges.ts';

/**
 * Turns keys that nothing reads into issues.
 *
 * @param meant the key that is missing beside the one.
 */
export function describeUnknownKeys(
  { keys }: z.core.$ZodIssueUnrecognizedKeys,
  path: YamlPath,
  yaml: YamlFile,
  schema: z.ZodType,
  meant: PropertyKey | undefined,
): Issue[] {
  const known = meant ? [String(meant)] : keysAt(schema, path).map(({ name }) => name);
  const languages = schemasAt(schema, path).flatMap(branchesOf).find(isLanguageMap);
  const told = new Set<string>();
  return keys.flatMap((key): Issue[] => {
    if (told.has(key)) return [];
    if (languages && languageCode.safeParse(key).success) {
      const names = keysOf(languages).map(({ name }) => name);
      return [
        {
          code: 'book/unknown-language',
          severity: 'error',
          message: `This book is not in "${key}".`,
          place: yaml.keyPlaceOf([...path, key]),
          hint: `Add "${key}" to languages in site.yaml, or call it ${names.join(' or ')}.`,
        },
      ];
    }
    const cut = yaml.cutTextAt([...path, key]);
    for (const rest of cut?.rest ?? []) told.add(rest);
    return [
      {
        code: 'book/unknown-key',
        severity: 'error',
        place: yaml.keyPlaceOf([...path, key]),
        ...(cut
          ? {
              message: `A comma ends a text between braces, so ${quoted(key)} is none of ${quoted(cut.key)}.`,
              hint: `Put the whole text in quotes: ${cut.key}: ${inQuotes(cut.text)}.`,
            }
          : {
              message: `Nothing reads the key ${quoted(key)}${meant ? `, and ${quoted(meant)} is missing` : ''}.`,
              hint: unknownKeyHint(key, known),
            }),
      },
    ];
  });
}

function unknownKeyHint(key: string, known: readonly string[]): string {
  const [first, ...others] = known.map(quoted);
  const names = others.length > 0 ? `one of ${known.join(', ')}` : first;
  return (
    didYouMean(key, known) ??
    `Call it ${names}, or write it after # as a note to yourself. docs/keys.md says what keys mean.`
  );
}

const inQuotes = (text: string) =>
  text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
