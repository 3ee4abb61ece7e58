import type { Book } from '../book/book.ts';

/** What becomes of the files of one kind of address. */
export interface Route {
  /** Below the root of a language; `:name` is one part of a path, `*` any number of them. */
  pattern: string;
  /** Whether search engines are told of it: it has words of its own that nothing else has. */
  indexed: boolean;
  /**
   * Whose offline book it belongs to: that of its language, and of those that have none of their own
   * in its place; those of all; or none.
   */
  offline: 'own' | 'own or original' | 'all' | 'none';
}

const page = { indexed: true, offline: 'own' } as const;
const ofLanguage = { indexed: false, offline: 'own' } as const;
const ofAll = { indexed: false, offline: 'all' } as const;
/** Nobody needs it who reads in a browser without a network. */
const online = { indexed: false, offline: 'none' } as const;

/** Every kind of address of the site; the first that fits is the one. */
export const routes: readonly Route[] = [
  { pattern: '', ...page },
  { pattern: 'back/', ...page },
  { pattern: 'back/:section/', ...page },
  { pattern: 'back/:section/:page/', ...page },
  { pattern: 'chapters/:slug/', ...page },
  { pattern: 'chapters/:slug/compare/', ...online, indexed: true },
  { pattern: 'search/', ...ofLanguage },
  { pattern: 'print/', ...online },
  { pattern: 'print/:book.pdf', ...online },
  { pattern: 'chapters/:slug.md', ...online },
  { pattern: 'chapters/:slug/:drawing.svg', indexed: false, offline: 'own or original' },
  { pattern: 'chapters/:slug/:manifest.yaml', ...ofAll },
  { pattern: 'chapters/:slug/:manifest.json', ...ofAll },
  { pattern: '*card.png', ...online },
  { pattern: 'chapters/:slug/*', ...ofAll },
  { pattern: 'feed.xml', ...online },
  { pattern: 'llms.txt', ...online },
  { pattern: 'manifest.webmanifest', ...online },
  { pattern: 'assets/*', ...ofAll },
  { pattern: 'search/*.json', ...ofAll },
  { pattern: 'favicon.svg', ...ofAll },
  { pattern: 'licences.txt', ...ofAll },
  { pattern: ':icon.png', ...online },
  { pattern: 'annotations.json', ...online },
  { pattern: 'offline.json', ...online },
  { pattern: 'offline.:lang.json', ...online },
  { pattern: 'sitemap-:part.xml', ...online },
  { pattern: '404.html', ...online },
  { pattern: 'robots.txt', ...online },
  { pattern: 'sw.js', ...online },
  { pattern: 'sw-settings.js', ...online },
  { pattern: '.nojekyll', ...online },
  { pattern: '.made-by-a-build', ...online },
];

/**
 * The route of a path, the language in whose tree it is, and the chapter that it is about.
 *
 * @param path below the base path: `en/chapters/03-pods/`, or the file that is written for it.
 * @param languages the original first; it lives at the root, the others below their code.
 */
export function routeOf(
  path: string,
  languages: readonly string[],
): { route: Route | undefined; lang: string; slug: string | undefined } {
  const [original = '', ...others] = languages;
  const lang = others.find((code) => path.startsWith(`${code}/`)) ?? original;
  const below = lang === original ? path : path.slice(lang.length + 1);
  const address = below.replace(/(^|\/)index\.html$/, '$1');
  for (const [index, matcher] of matchers.entries()) {
    const found = matcher.exec(address);
    if (found) return { route: routes[index], lang, slug: found.groups?.['slug'] };
  }
  return { route: undefined, lang, slug: undefined };
}

const matchers = routes.map(({ pattern }) => {
  const parts = pattern.split(/(:\w+|\*)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? `(?<${part.slice(1)}>[^/]+)` : RegExp.escape(part);
  });
  return new RegExp(`^${parts.join('')}$`);
});

type Chapters = Pick<Book, 'languages' | 'chapters'>;

/**
 * Whether search engines are told of a page. Not of drafts; and where a translation is missing, the
 * page is the original's once more, and they know that one.
 */
export function isIndexed(path: string, { languages, chapters }: Chapters): boolean {
  const { route, lang, slug } = routeOf(path, languages);
  const chapter = chapters.find((each) => each.slug === slug);
  return route?.indexed === true && !(chapter && (chapter.draft || !chapter.editions[lang]));
}

/** Whether a file is a draft's: its page, or something that it shows. */
export function isOfDraft(path: string, { languages, chapters }: Chapters): boolean {
  const { slug } = routeOf(path, languages);
  return chapters.some((chapter) => chapter.slug === slug && chapter.draft);
}
