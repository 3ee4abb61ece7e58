import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { searchedContent } from './whole-book.ts';

/**
 * Copies what search sees of part 1 into the fixture, when its text has changed enough for the
 * queries to be judged anew: `node tests/content/search/refresh-fixture.ts`.
 */
const { sections } = await searchedContent(['03-pods']);
writeFileSync(
  new URL('part-1.json', import.meta.url),
  await format(JSON.stringify(sections), { parser: 'json', printWidth: 100 }),
);
