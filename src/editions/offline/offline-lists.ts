/** A file of the built site. */
export interface BuiltFile {
  /** Path below the root, such as `chapters/one/index.html`. */
  path: string;
  bytes: number;
  /** First sixteen hex digits of its SHA-256. */
  hash: string;
}

/** What a reader keeps who keeps the book in one language. */
export interface OfflineList {
  /** Changes when any of the files does. */
  version: string;
  bytes: number;
  /** Address below the base path, and hash. */
  files: readonly (readonly [address: string, hash: string, bytes: number])[];
}

/** Files that nobody needs who reads in a browser without a network. */
const leftOut =
  /(^|\/)(sw\.js|offline\b[^/]*\.json|404\.html|card\.png|feed\.xml|llms\.txt|robots\.txt|sitemap[^/]*\.xml|annotations\.json|print\/.*|compare\/.*|[^/]*\.(pdf|md|webmanifest)|icon-\d+\.png|apple-touch-icon\.png)$/;

/** Files of all languages: code, search, manifests and licences. */
const shared =
  /^(assets\/|search\/(?!index\.html)|favicon\.svg$|licences\.txt$|chapters\/[^/]+\/[^/]+\.(yaml|json)$)/;

/**
 * Sorts the files of a built site into one list for each language.
 *
 * @param languages the original first; it lives at the root, the others below their code.
 * @param versionOf short digest of a text.
 */
export function offlineLists(
  files: readonly BuiltFile[],
  languages: readonly string[],
  versionOf: (text: string) => string,
): Map<string, OfflineList> {
  const [original, ...others] = languages;
  const languageOf = (path: string) =>
    others.find((lang) => path.startsWith(`${lang}/`)) ?? original;
  return new Map(
    languages.map((lang) => {
      const own = files
        .filter(({ path }) => !leftOut.test(path))
        .filter(({ path }) => shared.test(path) || languageOf(path) === lang)
        .sort((a, b) => (a.path < b.path ? -1 : 1));
      const entries = own.map(
        ({ path, hash, bytes }) => [path.replace(/(^|\/)index\.html$/, '$1'), hash, bytes] as const,
      );
      return [
        lang,
        {
          version: versionOf(entries.flat().join(' ')),
          bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
          files: entries,
        },
      ];
    }),
  );
}
