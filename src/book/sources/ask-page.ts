import { setTimeout as wait } from 'node:timers/promises';

/** What a host says of an address. */
export type Answer =
  | { kind: 'page'; text: string; html: boolean; movedTo: string | undefined }
  | { kind: 'gone'; status: number }
  | { kind: 'certificate' | 'unreachable'; reason: string };

/** How long to wait for a host, in milliseconds. */
export interface Patience {
  /** For one whole answer. */
  answer: number;
  /** The most that a host may ask us to wait before the next try. */
  retry: number;
}

const redirectsAtMost = 5;
const triesAtMost = 3;
/** Bytes of a page that are read; the longest source that we cite has a third of it. */
const bytesAtMost = 8 * 2 ** 20;

/** Asks for a page, follows it where it has gone, and waits where the host says that it must. */
export async function askPage(address: string, patience: Patience): Promise<Answer> {
  let url = address;
  let forGood = true;
  let movedTo: string | undefined;
  try {
    for (let hops = 0, tries = 1; ;) {
      const response = await fetch(url, {
        redirect: 'manual',
        signal: AbortSignal.timeout(patience.answer),
        headers: {
          'user-agent': 'source-check (asks each page once a week)',
          accept: 'text/html, text/plain, */*;q=0.1',
        },
      });
      const { status, headers } = response;
      if (response.ok) {
        const html = headers.get('content-type')?.includes('html') ?? false;
        return { kind: 'page', text: await readText(response), html, movedTo };
      }
      await response.body?.cancel();
      const location = headers.get('location');
      if (status >= 300 && status < 400 && location !== null) {
        if (++hops > redirectsAtMost) return unreachable('it redirects without end');
        url = new URL(location, url).href;
        // Once a redirect is only for now, where it leads is no address to write down.
        forGood &&= status === 301 || status === 308;
        if (forGood) movedTo = url;
      } else if ((status === 429 || status === 503) && tries++ < triesAtMost) {
        await wait(Math.min(patience.retry, pause(headers.get('retry-after'))));
      } else if (status === 404 || status === 410) {
        return { kind: 'gone', status };
      } else return unreachable(`it answers with ${status}`);
    }
  } catch (error) {
    return fault(error, patience);
  }
}

const unreachable = (reason: string): Answer => ({ kind: 'unreachable', reason });

/** Milliseconds of a Retry-After header, RFC 9110 section 10.2.3: seconds or a date. */
function pause(header: string | null): number {
  const seconds = Number(header ?? 5);
  const given = Number.isNaN(seconds) ? Date.parse(header!) - Date.now() : seconds * 1000;
  return Number.isNaN(given) ? 5000 : Math.max(0, given);
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > bytesAtMost) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function fault(error: unknown, patience: Patience): Answer {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') {
    return unreachable(`it gave no whole answer within ${patience.answer / 1000} s`);
  }
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : '';
  return {
    kind: /CERT|TLS|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/.test(code) ? 'certificate' : 'unreachable',
    reason: cause.message || code,
  };
}
