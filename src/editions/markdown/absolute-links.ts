import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { pageOf, type TextEdition } from './text-edition.ts';

/** Makes every link of the prose absolute; one to a key of a manifest leads to its file. */
export function makeLinksAbsolute(tree: Root, edition: TextEdition): void {
  const { addresses, chapter } = edition;
  visit(tree, ['link', 'definition'], (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const { url } = node;
    const [path = '', id] = url.split('#') as [string, string?];
    const hash = id === undefined ? '' : `#${id}`;
    const manifest = /^manifest:(.+)\.ya?ml$/.exec(path)?.[1];
    const other = /^\.\.\/([^/]+)\//.exec(path)?.[1];
    if (path === '') node.url = `${pageOf(edition)}${hash}`;
    else if (manifest !== undefined) {
      const file = addresses.file(`chapters/${chapter.slug}/${decodeURIComponent(manifest)}.yaml`);
      node.url = addresses.absolute(file);
    } else if (other !== undefined) {
      node.url = addresses.absolute(addresses.chapter(chapter.lang, other)) + hash;
    }
  });
}
