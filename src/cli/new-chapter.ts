import { UsageError } from '../book/issues/usage-error.ts';
import { draftChapter } from '../import/draft-chapter.ts';
import { placeChapter } from '../import/place-chapter.ts';
import { readTitles } from '../import/read-titles.ts';
import { acceptTranslations } from '../translation/accept-translations.ts';
import { contentDirectory } from '../book/load/load-book.ts';
import { loadStrings } from '../i18n/load-strings.ts';
import { readBook } from '../book/load/read-book.ts';
import { siteAddress } from '../site/site-address.ts';
import { writeNewFiles } from '../import/write-new-files.ts';
import { wantedSections } from '../translation/wanted-sections.ts';

/** `npm run new -- chapter SLUG TITLE`: a chapter that builds at once. */
export async function newChapter(
  [slug, ...title]: readonly string[],
  titles: readonly string[],
): Promise<void> {
  if (!slug) throw new UsageError('The name of its folder is missing, such as 04-replication.');
  const { base } = siteAddress();
  const book = readBook();
  const place = placeChapter(slug, book.chapters);
  const strict = book.site.translation === 'strict';
  const languages = strict ? book.languages : [book.original];
  const files = draftChapter({
    ...place,
    titles: readTitles(title.join(' '), titles, book.languages),
    languages,
    strings: await loadStrings(languages),
  });
  writeNewFiles(contentDirectory(), `chapters/${slug}`, files);
  for (const { path } of files) console.log(`wrote ${book.root}/${path}`);
  if (languages.length > 1) {
    acceptTranslations(readBook(), wantedSections([slug]), undefined, () => undefined);
  }
  console.log(`It is chapter ${place.number}, part ${place.part}. Next:
  npm run dev     shows it at ${base}chapters/${slug}/ while you write
  npm run check   finds what is wrong with it`);
  const untranslated = book.languages.filter((lang) => !languages.includes(lang)).join(', ');
  if (untranslated !== '') {
    console.log(`  ${untranslated}: readers get the original until you write a text of your own.`);
  }
}
