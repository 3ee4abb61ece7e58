import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  checkSources,
  type Manners,
  rawAddress,
} from '../../../../src/book/sources/check-sources.ts';

const quick: Manners = { answer: 300, retry: 50, pause: 0, hostsAtOnce: 2 };
const place = { file: 'content/sources.yaml', line: 3, column: 1 };
const quotePlace = { file: 'content/chapters/a/annotations.yaml', line: 9, column: 14 };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const html =
  (body: string): RequestListener =>
  (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(body);
  };

async function codes(listener: RequestListener, path = '/', words?: string): Promise<string[]> {
  const url = `${await serve(listener)}${path}`;
  const quotes = words === undefined ? [] : [{ words, place: quotePlace }];
  return (await checkSources([{ url, place, quotes }], quick)).map(({ code }) => code);
}

describe('checkSources', () => {
  it('finds a quote over markup, line ends and typographic marks', async () => {
    const page = html('<p>A <code>pod</code>’s\n phase is <b>kept</b>.</p>');
    expect(await codes(page, '/', "A pod's phase is kept")).toEqual([]);
  });

  it('says where a quote was written that the page no longer has', async () => {
    const url = await serve(html('<p>Other words.</p><script>"The old words."</script>'));
    const quotes = [{ words: 'The old words.', place: quotePlace }];
    const issues = await checkSources([{ url, place, quotes }], quick);
    expect(issues).toMatchObject([
      { code: 'source/quote-gone', severity: 'error', place: quotePlace },
    ]);
  });

  it('reads a plain file as it is', async () => {
    const file: RequestListener = (_, response) => {
      response.setHeader('content-type', 'text/plain').end('const a = 1 < 2 // <b>kept</b>');
    };
    expect(await codes(file, '/', '// <b>kept</b>')).toEqual([]);
    server!.close();
    expect(await codes(file, '/', '// kept')).toEqual(['source/quote-gone']);
  });

  it('finds a sentence of a comment over its lines', async () => {
    const file: RequestListener = (_, response) => {
      response
        .setHeader('content-type', 'text/plain')
        .end('\t// The phase is kept\n\t// as it was.\n# So is\n# the name.\n\tx = a // b\n');
    };
    for (const words of ['is kept as it was.', 'So is the name.', 'x = a // b', '// as it was.']) {
      expect(await codes(file, '/', words)).toEqual([]);
      server!.close();
    }
    expect(await codes(file, '/', 'x = a b')).toEqual(['source/quote-gone']);
  });

  it('wants the anchor that an address names', async () => {
    const page = html('<h2 id="here">Here</h2>');
    expect(await codes(page, '/#here')).toEqual([]);
    server!.close();
    expect(await codes(page, '/#there')).toEqual(['source/anchor-gone']);
  });

  it.each([404, 410])('calls %i gone', async (status) => {
    expect(await codes((_, response) => response.writeHead(status).end())).toEqual(['source/gone']);
  });

  it.each([
    [301, ['source/moved']],
    [308, ['source/moved']],
    [302, []],
    [307, []],
  ])('takes a redirect by %i for what it is', async (status, expected) => {
    const found = await codes(
      (request, response) => {
        if (request.url === '/new') html('<p>Here.</p>')(request, response);
        else response.writeHead(status, { location: '/new' }).end();
      },
      '/',
      'Here.',
    );
    expect(found).toEqual(expected);
  });

  it('leaves a circle of redirects', async () => {
    expect(await codes((_, response) => response.writeHead(301, { location: '/' }).end())).toEqual([
      'source/unreachable',
    ]);
  });

  it('gives up a page that begins and never ends', async () => {
    expect(
      await codes((_, response) => {
        response.setHeader('content-type', 'text/html');
        response.write('<p>');
      }),
    ).toEqual(['source/unreachable']);
  });

  it('comes back once where the host says when', async () => {
    let asked = 0;
    const busy: RequestListener = (request, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(429, { 'retry-after': '0' }).end();
      else html('<p>Here.</p>')(request, response);
    };
    expect(await codes(busy, '/', 'Here.')).toEqual([]);
    expect(asked).toBe(2);
  });

  it('stops asking a host that is always busy', async () => {
    let asked = 0;
    const busy: RequestListener = (_, response) => {
      asked += 1;
      response.writeHead(429, { 'retry-after': '3600' }).end();
    };
    expect(await codes(busy)).toEqual(['source/unreachable']);
    expect(asked).toBe(3);
  });

  it('tells a certificate that nobody vouches for from a silent host', async () => {
    const pem = (name: string) => readFileSync(new URL(name, import.meta.url));
    // Signed by itself, for this test alone: it guards nothing.
    server = createTlsServer({ key: pem('key.pem'), cert: pem('certificate.pem') });
    await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const issues = await checkSources([{ url, place, quotes: [] }], quick);
    expect(issues).toMatchObject([{ code: 'source/certificate', severity: 'warning' }]);
  });

  it('asks one host for one page at a time', async () => {
    let open = 0;
    let most = 0;
    const url = await serve((_, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open -= 1;
        response.end('text');
      }, 10);
    });
    const pages = ['/a', '/b', '/c'].map((path) => ({ url: `${url}${path}`, place, quotes: [] }));
    expect(await checkSources(pages, quick)).toEqual([]);
    expect(most).toBe(1);
  });
});

it('asks GitHub for the file, not for its page', () => {
  expect(rawAddress('https://github.com/a/b/blob/v1.2/c/d.go#L10')).toBe(
    'https://raw.githubusercontent.com/a/b/v1.2/c/d.go',
  );
});
