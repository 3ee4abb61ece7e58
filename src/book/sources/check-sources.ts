import { setTimeout as wait } from 'node:timers/promises';
import { type Issue, sortIssues } from '../issues/issue.ts';
import { type Answer, askPage, type Patience } from './ask-page.ts';
import type { CitedPage } from './cited-pages.ts';
import { pageText } from './page-text.ts';
import { decoded } from '../../language/percent-encoding.ts';

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

function judge({ url, place, quotes }: CitedPage, answer: Answer): Issue[] {
  const raw = rawAddress(url) !== url;
  switch (answer.kind) {
    case 'gone':
      return [
        {
          code: 'source/gone',
          severity: 'error',
          message: `${url} is gone: its host answers with ${answer.status}.`,
          place,
          hint: 'Cite where it is now, or another source that says the same.',
        },
      ];
    case 'certificate':
    case 'unreachable':
      return [
        {
          code: `source/${answer.kind}`,
          severity: 'warning',
          message: `${url} could not be read: ${answer.reason}.`,
          place,
          hint: 'Open it yourself; it may only be so for now, or for programs.',
        },
      ];
    case 'page': {
      const text = pageText(answer.text, answer.html && !raw);
      const anchor = decoded(new URL(url).hash.slice(1));
      const issues: Issue[] = quotes
        .filter(({ words }) => !text.has(words))
        .map(({ words, place: at }) => ({
          code: 'source/quote-gone',
          severity: 'error',
          message: `"${words}" does not stand in ${url}.`,
          place: at,
          hint: 'Read the page again: it may say it in other words, or no longer say it.',
        }));
      if (anchor !== '' && !text.hasAnchor(anchor)) {
        issues.push({
          code: 'source/anchor-gone',
          severity: 'error',
          message: `${url} has no place with the id "${anchor}".`,
          place,
          hint: 'Name an anchor that it has, or none.',
        });
      }
      if (answer.movedTo !== undefined && !raw) {
        issues.push({
          code: 'source/moved',
          severity: 'warning',
          message: `${url} has moved for good to ${answer.movedTo}.`,
          place,
          hint: 'Write the new address, once you have read what stands there.',
        });
      }
      return issues;
    }
  }
}
