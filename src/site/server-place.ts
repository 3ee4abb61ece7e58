import { createServer } from 'node:net';
import { SettingError } from '../book/issues/usage-error.ts';

/** Where a server of this machine listens. */
export interface ServerPlace {
  port: number;
  /** Address of a network interface; this machine alone, if missing. */
  host: string | undefined;
}

/** Where it listens if nobody says; Astro's own. */
const usualPort = 4321;

/** How far it looks when that one is taken. */
const ports = 20;

/**
 * Finds a port, and tells it to whatever asks for the site's address: a port that was asked for is
 * that one or an error, for whoever named it will look there.
 *
 * @param wish what `--port` and `--host` say; without `--port`, `PORT` does.
 * @throws SettingError when it is no port, or taken.
 */
export async function findServerPlace(wish: {
  port?: string | undefined;
  host?: string | undefined;
}): Promise<ServerPlace> {
  const { host } = wish;
  const asked = wish.port ?? process.env['PORT'];
  const port = asked ? await portAsked(asked, host, wish.port) : await nextFree(host);
  process.env['PORT'] = String(port);
  return { port, host };
}

async function portAsked(asked: string, host: string | undefined, option: string | undefined) {
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : Number.NaN;
  if (!(port >= 1 && port <= 65535)) {
    const name = option === undefined ? 'PORT' : '--port';
    throw new SettingError(`${name} is "${asked}"; expected a number from 1 to 65535.`);
  }
  const fault = await faultOf(port, host);
  if (fault !== undefined) throw new SettingError(fault);
  return port;
}

async function nextFree(host: string | undefined): Promise<number> {
  for (let port = usualPort; port < usualPort + ports; port += 1) {
    if ((await faultOf(port, host)) === undefined) return port;
  }
  throw new SettingError(
    `Ports ${usualPort} to ${usualPort + ports - 1} are all taken; name one with --port.`,
  );
}

/** Why nobody can listen there. */
function faultOf(port: number, host = 'localhost'): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EADDRINUSE') {
        resolve(`Port ${port} is taken by another program; end that one, or take another port.`);
      } else if (code === 'EACCES') {
        resolve(`Port ${port} is not for your user; take one from 1024 on.`);
      } else if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
        reject(new SettingError(`--host is "${host}", which is no address of this machine.`));
      } else reject(new Error(message));
    });
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
