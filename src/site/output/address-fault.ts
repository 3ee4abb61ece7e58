import type { BuiltAddress, BuiltFile } from './built-file.ts';
import { decoded } from '../../language/percent-encoding.ts';

export interface BuiltSite {
  origin: string;
  /** Base path, with a slash at both ends. */
  base: string;
  /** By path below the base; nothing is known of files that are served as they are. */
  files: ReadonlyMap<string, BuiltFile | undefined>;
}

/** What an address may begin with. */
const schemes = /^(?:https?|mailto|tel):/i;

/**
 * Why an address leads nowhere, or where it must not.
 *
 * @param path of the file that it stands in, below the base.
 * @returns how the sentence goes on that begins with that path; nothing when all is well.
 */
export function addressFault(
  { address, kind }: BuiltAddress,
  path: string,
  { origin, base, files }: BuiltSite,
): string | undefined {
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(address);
  if (kind === 'load' && address.startsWith('data:image/')) return undefined;
  if (hasScheme && !schemes.test(address))
    return `has an address of a kind to keep out: ${address}`;
  if (kind === 'text' && !hasScheme) return `holds "${address}", which leads nowhere from afar`;
  if (!/^https?:/i.test(address) && hasScheme) return undefined;
  // A page that stands for any other is read at any address.
  const from = new URL(path === '404.html' ? base : base + encodeURI(path), origin);
  if (!URL.canParse(address, from)) return `holds "${address}", which is no address`;
  const url = new URL(address, from);
  if (url.origin !== origin)
    return kind === 'load' ? `loads ${address} from another site` : undefined;
  if (!url.pathname.startsWith(base)) {
    return hasScheme ? undefined : `leads to ${address}, outside of ${base}`;
  }
  const inside = decoded(url.pathname.slice(base.length));
  const target = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!files.has(target)) return `leads to ${address}, which is not there`;
  const id = decoded(url.hash.slice(1)).split(':~:')[0]!;
  const ids = files.get(target)?.ids;
  if (id === '' || !ids || !/\.(?:html|svg)$/.test(target) || ids.includes(id)) return undefined;
  return `leads to ${address}, which has no such place`;
}
