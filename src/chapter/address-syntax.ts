import type { Link, Nodes, Root, Text } from 'mdast';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { isParticle } from '../language/particles.ts';

/** GFM takes whatever touches a bare address for a part of it: particles, and a bracket before them. */
export function addressSyntax(this: Processor): void {
  const data = this.data();
  (data.fromMarkdownExtensions ??= []).push({ transforms: [cutAddresses] });
}

/**
 * Cuts a bare address where words of a script that addresses seldom hold begin right behind it:
 * `https://a.example/b에서`. A part that is of such a script as a whole (`/wiki/파드`) stays.
 *
 * @returns the address, and the words behind it.
 */
export function cutAddress(written: string): [address: string, words: string] {
  const at = written.search(/[^\0-\x7f]/);
  if (at <= 0) return [written, ''];
  const isWithin = /[/=\-_+%#?&.@:]/.test(written[at - 1]!);
  if (isWithin && !isParticle(written.slice(at).replace(/[.,]+$/, ''))) return [written, ''];
  const address = withoutPunctuation(written.slice(0, at));
  return [address, written.slice(address.length)];
}

/** As GFM itself ends an address. */
function withoutPunctuation(address: string): string {
  const bare = address.replace(/[?!.,:;*_~'"]+$/, '');
  const isOpen = bare.endsWith(')') && bare.split(')').length > bare.split('(').length;
  return isOpen ? withoutPunctuation(bare.slice(0, -1)) : bare;
}

function cutAddresses(tree: Root): void {
  visit(tree, 'link', (link, index, parent) => {
    const [child] = link.children;
    if (child?.type !== 'text' || !isBare(link, child)) return;
    const [address, words] = cutAddress(child.value);
    if (words === '') return;
    link.url = link.url.slice(0, link.url.length - words.length);
    child.value = address;
    const behind: Text = { type: 'text', value: words };
    placeBehind(link, child, behind);
    parent!.children.splice(index! + 1, 0, behind);
  });
}

/** Not in angle brackets, and no link whose words are its address. */
function isBare({ position, url }: Link, { value }: Text): boolean {
  const length = position && position.end.offset! - position.start.offset!;
  return url.endsWith(value) && (length === undefined || length === value.length);
}

function placeBehind(link: Link, child: Text, behind: Text): void {
  const { position } = link;
  if (!position) return;
  const shift = (point: typeof position.end) => ({
    line: point.line,
    column: point.column - behind.value.length,
    offset: point.offset! - behind.value.length,
  });
  const cut = shift(position.end);
  behind.position = { start: cut, end: position.end };
  for (const node of [link, child] as Nodes[]) node.position = { start: position.start, end: cut };
}
