import { normalisedBase } from '../book/addresses.ts';
import { SettingError } from '../book/issues/usage-error.ts';

/** Where the site is hosted. */
export interface SiteAddress {
  /** Origin, such as `https://example.org`. */
  site: string;
  /** Base path with a slash at both ends. */
  base: string;
  /** Whether nobody said where, so that absolute addresses point at this machine. */
  isLocal: boolean;
}

/**
 * Reads `SITE_URL` and `BASE_PATH`, and `PORT` where the site is for this machine. A path in `SITE_URL` counts as base when `BASE_PATH` is unset,
 * since that is what people paste.
 *
 * @throws SettingError when `SITE_URL` is no web address, or `BASE_PATH` no path.
 */
export function siteAddress(env: NodeJS.ProcessEnv = process.env): SiteAddress {
  const given = env['SITE_URL']?.trim();
  if (!given) {
    return {
      site: `http://localhost:${Number(env['PORT']) || 4321}`,
      base: basePath(env['BASE_PATH'] ?? ''),
      isLocal: true,
    };
  }
  if (!/^https?:\/\//.test(given) || !URL.canParse(given)) {
    throw new SettingError(
      `SITE_URL is "${given}"; expected an address such as https://example.org.`,
    );
  }
  const url = new URL(given);
  return {
    site: url.origin,
    base: basePath(env['BASE_PATH'] || url.pathname),
    isLocal: false,
  };
}

/** What other signs mean in a path, or how they are encoded, servers do not agree on. */
function basePath(given: string): string {
  const isPath = /^[\w~./-]*$/.test(given) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(given);
  if (isPath) return normalisedBase(given);
  throw new SettingError(
    `The base path is "${given}"; expected a path of Latin letters, digits, "-", "_", "." and "~", such as /notes/.`,
  );
}
