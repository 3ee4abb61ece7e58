import type { Link, Parents } from 'mdast';
import { webAddress } from '../../book/schema/fields.ts';
import { endOf, type NoteInWork, startOf } from './note-in-work.ts';

/**
 * Takes down bare addresses, writes those in angle brackets as links, and leads links within the
 * note to the new ids of its headings.
 */
export function convertLink(
  note: NoteInWork,
  node: Link,
  ancestors: readonly Parents[],
  idOfAnchor: ReadonlyMap<string, string>,
): void {
  const source = note.sourceOf(node);
  if (!source.startsWith('[')) return convertBare(note, node, source);
  const anchor = /^#(.+)$/.exec(node.url)?.[1];
  if (anchor === undefined) return;
  const id = idOfAnchor.get(decoded(anchor).toLowerCase());
  if (id === undefined) {
    note.ask(ancestors, node, `The link to #${decoded(anchor)} led to no heading of the note.`);
    return;
  }
  const from = endOf(node) - (source.length - source.lastIndexOf('](') - 2);
  const address = /^\s*<?[^\s)>]*>?/.exec(note.source.slice(from))![0];
  note.edits.replace(from, from + address.length, `#${id}`);
}

function convertBare(note: NoteInWork, node: Link, source: string): void {
  const shown = source.replace(/^<|>$/g, '');
  // Particles that touch an address are read as a part of it.
  const particle =
    /(?<=[!-~])(은|는|이|가|을|를|의|에|에서|로|으로|와|과|도|만|이다|입니다|참고)$/.exec(shown);
  const text = particle ? shown.slice(0, particle.index) : shown;
  const isMail = node.url.startsWith('mailto:');
  const url = isMail ? `mailto:${text}` : /^https?:/i.test(text) ? text : `http://${text}`;
  if (!isMail && webAddress.safeParse(url).success) note.bareAddresses.push(url);
  if (!particle && !source.startsWith('<') && !/[{<]/.test(source)) return;
  const label = text.replace(/[\\`*_[\]{}<>~]/g, '\\$&');
  const address = url.replace(/[{}<>()\s]/g, (sign) => encodeURIComponent(sign));
  note.edits.replace(startOf(node), endOf(node), `[${label}](${address})${particle?.[0] ?? ''}`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
