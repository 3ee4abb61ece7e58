import { stringify } from 'yaml';
import { keysOf } from '../book/schema/keys-of.ts';
import { siteSchema } from '../book/schema/site.ts';
import type { BookWish } from './draft-book.ts';

/**
 * A site.yaml that explains itself: what is known of the book, and after a `#` what else it can say.
 * The explanations are those of the schema.
 */
export function siteText(wish: BookWish, description: string): string {
  const { languages, titles, about } = wish;
  const known = {
    title: Object.keys(titles).length === 1 ? Object.values(titles)[0] : titles,
    description,
    languages,
    ...(about && { about }),
  };
  const keys = keysOf(siteSchema(languages));
  const says = (name: string) => keys.find((key) => key.name === name)!.says;
  const written = Object.entries(known).map(
    ([name, value]) => `# ${says(name)}\n${yaml({ [name]: value })}`,
  );
  const others = Object.entries(examples)
    .filter(([name]) => !(name in known))
    .map(([name, value]) => `# ${says(name)}\n${yaml({ [name]: value }).replace(/^/gm, '# ')}`);
  return `${[...written, rest, ...others].join('\n\n')}\n`;
}

const rest = '# Take away the "# " before a key to use it. docs/keys.md has the keys of all files.';

/** What a key that may be left out looks like. */
export const examples = {
  subtitle: 'Annotated study notes',
  author: 'Your name',
  book: { title: 'Title of the book', author: 'Its author', edition: 1, year: 2026 },
  about: { name: 'PostgreSQL', version: '17', checked: '2026-11-28' },
  repository: 'https://github.com/you/notes',
  licence: { code: 'MIT', content: 'CC BY 4.0' },
  accent: { link: '#2d5f8b', correction: '#a52a3d' },
  logo: 'logo.svg',
  translation: 'strict',
  drafts: 'listed',
};

/** Texts per language in a block; lists and the rest in braces, as people write them. */
function yaml(value: Record<string, unknown>): string {
  return stringify(value, { lineWidth: 0, collectionStyle: 'any' }).trimEnd();
}
