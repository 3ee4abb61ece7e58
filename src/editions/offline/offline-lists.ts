import { routeOf } from '../routes.ts';

/** A file of the built site. */
interface BuiltFile {
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
  const paths = new Set(files.map(({ path }) => path));
  const routed = files.map((file) => ({ file, ...routeOf(file.path, languages) }));
  return new Map(
    languages.map((lang) => {
      const own = routed
        .filter(({ file: { path }, route, lang: of }) => {
          if (route?.offline === 'all') return true;
          if (!route?.offline.startsWith('own')) return false;
          const standsIn = route.offline === 'own or original' && of === languages[0];
          return of === lang || (standsIn && !paths.has(`${lang}/${path}`));
        })
        .map(({ file }) => file)
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
