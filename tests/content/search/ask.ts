import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { glossarySchema } from '../../../src/book/schema/glossary.ts';
import type { SearchIndexFiles } from '../../../src/search/build-index.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import type { SearchSection } from '../../../src/search/section.ts';
import { judgedQueries, report, type Answer } from './measure.ts';
import { indexSections } from '../../index-sections.ts';

/** The fixture copy of part 1, so that later chapters do not move the figures. */
export function fixtureIndex(): SearchIndexFiles {
  const sections = JSON.parse(
    readFileSync(new URL('part-1.json', import.meta.url), 'utf8'),
  ) as SearchSection[];
  const glossary = glossarySchema(['ko', 'en']).parse(
    parse(readFileSync(new URL('../../../content/glossary.yaml', import.meta.url), 'utf8')),
  );
  return indexSections(sections, glossary);
}

/** Asks the engine every judged query. */
export function askAll(engine: SearchEngine): Answer[] {
  return judgedQueries().map((judged) => ({
    ...judged,
    found: engine
      .search(judged.query, { lang: judged.lang })
      .results.map(({ section }) => section.key.split('#')[1] ?? ''),
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { index, texts } = fixtureIndex();
  const json = JSON.stringify(index);
  const engine = new SearchEngine(JSON.parse(json));
  const times = judgedQueries().map(({ query, lang }) => {
    const start = performance.now();
    engine.search(query, { lang });
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  console.log(report(askAll(engine)));
  console.log(`index ${gzipSync(json).length} B gzip (${json.length} raw)`);
  for (const [file, content] of texts) {
    console.log(`${file} ${gzipSync(JSON.stringify(content)).length} B gzip`);
  }
  console.log(
    `a query ${times[times.length >> 1]!.toFixed(1)} ms, p95 ${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms`,
  );
}
