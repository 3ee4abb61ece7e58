import { setTimeout as wait } from 'node:timers/promises';
import type { Book } from '../book.ts';
import { type Issue, type Place, sortIssues } from '../issues/issue.ts';
import { quotationOf } from '../quotation.ts';
import { pick } from '../../language/localized.ts';
import { type Answer, askPage, type Patience } from './ask-page.ts';
import { pageText } from './page-text.ts';
import { decoded } from '../../language/percent-encoding.ts';

/** An address of sources.yaml, and what the annotations quote from it. */
interface CitedPage {
  /** The address as it is written, with its anchor. */
  url: string;
  place: Place;
  quotes: { words: string; place: Place }[];
}

/** All addresses that a book cites, each once, with the quotes that must stand there. */
export function citedPages(book: Book): CitedPage[] {
  const pages = new Map<string, CitedPage>();
  for (const [id, source] of book.sources) {
    for (const url of Object.values(source.url)) {
      if (!pages.has(url))
        pages.set(url, { url, place: book.keyPlaceOf('sources', [id]), quotes: [] });
    }
  }
  for (const { annotations } of book.chapters) {
    for (const annotation of annotations) {
      for (const [index, cited] of annotation.sources.entries()) {
        const source = book.sources.get(cited.id);
        const quoted = source && quotationOf(cited, source, book.original);
        if (!quoted) continue;
        const { value: url } = pick(source.url, quoted.lang, book.languages);
        const place = annotation.placeOf(['sources', index, 'quote']);
        pages.get(url)!.quotes.push({ words: quoted.words, place });
      }
    }
  }
  return [...pages.values()];
}

/** How the hosts are asked. Times are in milliseconds. */
export interface Manners extends Patience {
  /** Between two pages of one host. */
  pause: number;
  hostsAtOnce: number;
}

export const politely: Manners = { answer: 30_000, retry: 120_000, pause: 1000, hostsAtOnce: 3 };

/** Asks for every page, a few hosts at a time and each host for one page at a time. */
export async function checkSources(
  pages: readonly CitedPage[],
  manners: Manners = politely,
): Promise<Issue[]> {
  const hosts = [...Map.groupBy(pages, ({ url }) => new URL(rawAddress(url)).host).values()];
  const issues: Issue[] = [];
  const askHosts = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const [index, page] of host.entries()) {
        if (index > 0) await wait(manners.pause);
        issues.push(...judge(page, await askPage(rawAddress(page.url), manners)));
      }
    }
  };
  await Promise.all(Array.from({ length: manners.hostsAtOnce }, askHosts));
  return sortIssues(issues);
}

/** A file on GitHub is asked for as it is: its page fetches the text by script. */
export function rawAddress(url: string): string {
  return url.replace(
    /^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\/([^#?]+).*$/,
    'https://raw.githubusercontent.com/$1/$2',
  );
}

/** What can be wrong with a source: how bad that is, and what to do. */
const verdicts = {
  'source/gone': ['error', 'Cite where it is now, or another source that says the same.'],
  'source/certificate': [
    'warning',
    'Open it yourself; it may only be so for now, or for programs.',
  ],
  'source/unreachable': [
    'warning',
    'Open it yourself; it may only be so for now, or for programs.',
  ],
  'source/quote-gone': [
    'error',
    'Read the page again: it may say it in other words, or no longer say it.',
  ],
  'source/anchor-gone': ['error', 'Name an anchor that it has, or none.'],
  'source/moved': ['warning', 'Write the new address, once you have read what stands there.'],
} as const;

function judge({ url, place: ofUrl, quotes }: CitedPage, answer: Answer): Issue[] {
  const tell = (code: keyof typeof verdicts, message: string, place = ofUrl): Issue => {
    const [severity, hint] = verdicts[code];
    return { code, severity, message, place, hint };
  };
  if (answer.kind === 'gone') {
    return [tell('source/gone', `${url} is gone: its host answers with ${answer.status}.`)];
  }
  if (answer.kind !== 'page') {
    return [tell(`source/${answer.kind}`, `${url} could not be read: ${answer.reason}.`)];
  }
  const raw = rawAddress(url) !== url;
  const text = pageText(answer.text, answer.html && !raw);
  const anchor = decoded(new URL(url).hash.slice(1));
  const issues = quotes
    .filter(({ words }) => !text.has(words))
    .map(({ words, place }) =>
      tell('source/quote-gone', `"${words}" does not stand in ${url}.`, place),
    );
  if (anchor !== '' && !text.hasAnchor(anchor)) {
    issues.push(tell('source/anchor-gone', `${url} has no place with the id "${anchor}".`));
  }
  if (answer.movedTo !== undefined && !raw) {
    issues.push(tell('source/moved', `${url} has moved for good to ${answer.movedTo}.`));
  }
  return issues;
}
