import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** A server of one built site, as GitHub Pages serves it: gzip, 404.html, folders with a slash. */
export interface SiteServer {
  /** Address of the site's root, with the base path and a slash at the end. */
  url: string;
  /** How it answers from now on; at once, if nothing is said. */
  pace: { delay?: number; stalls?: boolean };
  close(): Promise<void>;
}

export async function serveSite(folder: string, base = '/'): Promise<SiteServer> {
  const pace: SiteServer['pace'] = {};
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (pace.delay) await sleep(pace.delay);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    // What another site of the same host would have.
    if (!path.startsWith(base)) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      return void response.end('No such site');
    }
    const found = fileAt(folder, path.slice(base.length));
    const file = found ?? join(folder, '404.html');
    response.statusCode = found ? 200 : 404;
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.setHeader('content-type', type);
    response.setHeader('cache-control', 'max-age=600');
    // Read at once, so that a request sees one build while a test deploys another.
    const content = existsSync(file) ? readFileSync(file) : Buffer.from('Not found');
    if (pace.stalls) return void response.write(content.subarray(0, 40));
    if (type.startsWith('image/png')) return void response.end(content);
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(content));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}${base}`, pace, close: () => closed(server) };
}

function fileAt(folder: string, path: string): string | undefined {
  const inner = normalize(path);
  if (inner.startsWith('..')) return undefined;
  const file = join(
    folder,
    inner === '.' || inner.endsWith('/') ? join(inner, 'index.html') : inner,
  );
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
