import { type Language, pick } from '../../language/localized.ts';
import type { Source } from '../../book/schema/sources.ts';
import type { SourceNumbers } from './printable.ts';

/** Numbers the sources in the order of sources.yaml, by their address in one language. */
export function sourceNumbers(
  sources: ReadonlyMap<string, Source>,
  lang: Language,
  languages: readonly Language[],
): SourceNumbers {
  return new Map(
    [...sources.values()].map(({ url }, index) => [pick(url, lang, languages).value, index + 1]),
  );
}
