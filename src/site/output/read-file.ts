import { extname } from 'node:path';
import { type BuiltFile, emptyFile } from './built-file.ts';
import { readHtml, readXml } from './read-markup.ts';

type Reader = (bytes: Buffer, site: string) => Partial<BuiltFile>;

/** How files are read, by their suffix; of all others it is enough that they are there. */
const readers: Readonly<Record<string, Reader | undefined>> = {
  '.html': (bytes) => readHtml(bytes.toString()),
  '.xml': (bytes) => readXml(bytes.toString()),
  '.svg': (bytes) => readXml(bytes.toString()),
  '.md': readText,
  '.txt': readText,
  '.json': readJson,
  '.webmanifest': readJson,
  '.css': (bytes) => load(bytes, /url\(["']?([^"')]+)/g),
  '.js': (bytes) => load(bytes, /(?:from|import|import\()\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g),
  '.png': picture('\x89PNG'),
  '.jpg': picture('\xff\xd8\xff'),
  '.jpeg': picture('\xff\xd8\xff'),
  '.gif': picture('GIF8'),
  '.webp': picture('RIFF'),
  '.avif': picture('ftyp', 4),
};

/**
 * Reads a file of a built site as far as it can lead anywhere.
 *
 * @param site origin and base path of the site: where they stand in a text, an address begins.
 */
export function readBuiltFile(path: string, bytes: Buffer, site: string): BuiltFile {
  const read = readers[extname(path)];
  const found = read && bytes.length === 0 ? { faults: ['is empty'] } : read?.(bytes, site);
  return { ...emptyFile(), ...found };
}

/** @param signature what files of the kind have from a byte on, in Latin-1. */
function picture(signature: string, from = 0): Reader {
  return (bytes) =>
    bytes.toString('latin1', from, from + signature.length) === signature
      ? {}
      : { faults: ['is no picture'] };
}

const load = (bytes: Buffer, pattern: RegExp) => ({
  addresses: matches(bytes.toString(), pattern).map((address) => ({
    address,
    kind: 'load' as const,
  })),
});

/** Markdown and plain text: links outside code, and the site's own addresses wherever they are. */
function readText(bytes: Buffer, site: string): Partial<BuiltFile> {
  const text = bytes.toString();
  const prose = text.replaceAll(/^( *)(`{3,}|~{3,}).*\n[^]*?^\1\2.*$|(`+)[^`][^]*?\3/gm, '');
  return { addresses: inText(matches(prose, /\]\(<?([^()\s<>]+)/g), text, site) };
}

function readJson(bytes: Buffer, site: string): Partial<BuiltFile> {
  const text = bytes.toString();
  try {
    JSON.parse(text);
  } catch {
    return { faults: ['is no JSON'] };
  }
  const named = matches(text, /"(?:src|start_url|scope)":\s*"([^"\\]+)"/g);
  return {
    addresses: [
      ...inText(matches(text, /\]\(<?([a-z]+:[^()\s<>"\\]+)/g), text, site),
      ...named.map((address) => ({ address, kind: 'link' as const })),
    ],
  };
}

/** What a text links, and the site's own addresses in it. */
function inText(linked: readonly string[], text: string, site: string) {
  const own = matches(text, new RegExp(`(${RegExp.escape(site)}[^\\s"'<>()\\[\\]\\\\]*)`, 'g'));
  return [...linked, ...own.map((address) => address.replace(/[.,;:*_]+$/, ''))].map((address) => ({
    address,
    kind: 'text' as const,
  }));
}

/** What the group of a pattern holds, each time that it fits. */
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1]!);
