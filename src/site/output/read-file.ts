import { extname } from 'node:path';
import { type BuiltFile, emptyFile } from './built-file.ts';
import { readHtml, readXml } from './read-markup.ts';

/** How files are read, by their suffix; of all others it is enough that they are there. */
const readers: Readonly<Record<string, ((bytes: Buffer, site: string) => BuiltFile) | undefined>> =
  {
    '.html': (bytes) => readHtml(bytes.toString()),
    '.xml': (bytes) => readXml(bytes.toString()),
    '.svg': (bytes) => readXml(bytes.toString()),
    '.md': readText,
    '.txt': readText,
    '.json': readJson,
    '.webmanifest': readJson,
    '.css': (bytes) => readCode(bytes, /url\(["']?([^"')]+)/g),
    '.js': (bytes) => readCode(bytes, /(?:from|import|import\()\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g),
    '.png': picture('89504e47'),
    '.jpg': picture('ffd8ff'),
    '.jpeg': picture('ffd8ff'),
    '.gif': picture('47494638'),
    '.webp': picture('52494646'),
    '.avif': (bytes) =>
      bytes.toString('latin1', 4, 8) === 'ftyp' ? emptyFile() : broken('is no picture'),
  };

/**
 * Reads a file of a built site as far as it can lead anywhere.
 *
 * @param site origin and base path of the site: where they stand in a text, an address begins.
 */
export function readBuiltFile(path: string, bytes: Buffer, site: string): BuiltFile {
  const read = readers[extname(path)];
  if (bytes.length === 0 && read) return broken('is empty');
  return read?.(bytes, site) ?? emptyFile();
}

const broken = (fault: string): BuiltFile => ({ ...emptyFile(), faults: [fault] });

/** @param signature what files of the kind begin with, in hex digits. */
function picture(signature: string) {
  return (bytes: Buffer) =>
    bytes.toString('hex', 0, signature.length / 2) === signature
      ? emptyFile()
      : broken('is no picture');
}

function readCode(bytes: Buffer, pattern: RegExp): BuiltFile {
  const found = [...bytes.toString().matchAll(pattern)].map((match) => match[1]!);
  return {
    ...emptyFile(),
    addresses: found.map((address) => ({ address, kind: 'load' as const })),
  };
}

/** Markdown and plain text: links outside code, and the site's own addresses wherever they are. */
function readText(bytes: Buffer, site: string): BuiltFile {
  const text = bytes.toString();
  const prose = text.replaceAll(/^( *)(`{3,}|~{3,}).*\n[^]*?^\1\2.*$|(`+)[^`][^]*?\3/gm, '');
  const linked = [...prose.matchAll(/\]\(<?([^()\s<>]+)/g)].map((match) => match[1]!);
  return { ...emptyFile(), addresses: [...linked, ...ownAddresses(text, site)].map(inText) };
}

function readJson(bytes: Buffer, site: string): BuiltFile {
  const text = bytes.toString();
  try {
    JSON.parse(text);
  } catch {
    return broken('is no JSON');
  }
  const linked = [...text.matchAll(/\]\(<?([a-z]+:[^()\s<>"\\]+)/g)].map((match) => match[1]!);
  const named = [...text.matchAll(/"(?:src|start_url|scope)":\s*"([^"\\]+)"/g)];
  return {
    ...emptyFile(),
    addresses: [
      ...[...linked, ...ownAddresses(text, site)].map(inText),
      ...named.map((match) => ({ address: match[1]!, kind: 'link' as const })),
    ],
  };
}

const inText = (address: string) => ({ address, kind: 'text' as const });

function ownAddresses(text: string, site: string): string[] {
  const pattern = new RegExp(`${RegExp.escape(site)}[^\\s"'<>()\\[\\]\\\\]*`, 'g');
  return [...text.matchAll(pattern)].map(([address]) => address.replace(/[.,;:*_]+$/, ''));
}
