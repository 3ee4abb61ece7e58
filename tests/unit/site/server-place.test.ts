import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findServerPlace } from '../../../src/site/server-place.ts';
import { siteAddress } from '../../../src/site/site-address.ts';

let taken: Server;
let port: number;
const before = process.env['PORT'];

beforeEach(async () => {
  delete process.env['PORT'];
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, 'localhost', resolve));
  port = (taken.address() as { port: number }).port;
});

afterEach(async () => {
  if (before === undefined) delete process.env['PORT'];
  else process.env['PORT'] = before;
  await new Promise((resolve) => taken.close(resolve));
});

describe('where a server listens', () => {
  it('is where --port says, then where PORT says', async () => {
    const free = await freePort();
    process.env['PORT'] = String(port);
    expect(await findServerPlace({ port: String(free) })).toEqual({ port: free, host: undefined });
    process.env['PORT'] = String(free);
    expect(await findServerPlace({ host: '127.0.0.1' })).toEqual({ port: free, host: '127.0.0.1' });
  });

  it('is the next free port, if nobody says, and the site is told', async () => {
    const found = await findServerPlace({});
    expect(found.port).toBeGreaterThanOrEqual(4321);
    expect(siteAddress().site).toBe(`http://localhost:${found.port}`);
  });

  it.each([
    [() => ({ port: String(port) }), 'is taken by another program'],
    [() => ({ port: 'abc' }), '--port is "abc"; expected a number from 1 to 65535.'],
    [() => ({ port: '0' }), '--port is "0"'],
    [() => ({ port: '70000' }), '--port is "70000"'],
    [() => ({ host: '203.0.113.1' }), '--host is "203.0.113.1", which is no address of this'],
  ])('is refused in words (%#)', async (wish, words) => {
    await expect(findServerPlace(wish())).rejects.toThrow(words);
  });

  it('says that PORT is no port', async () => {
    process.env['PORT'] = '80x';
    await expect(findServerPlace({})).rejects.toThrow('PORT is "80x"');
  });
});

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const { port: free } = server.address() as { port: number };
      server.close(() => resolve(free));
    });
  });
}
