import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { sourceFiles } from '../source-files.ts';

/** A page of a built site. */
export interface BuiltPage {
  /** Path below the site's root. */
  path: string;
  html: string;
  tree: Root;
  ids: string[];
}

/** All pages of a built site, parsed. */
export function readPages(folder: string): BuiltPage[] {
  return sourceFiles(folder, /\.html$/).map((file) => {
    const html = readFileSync(file, 'utf8');
    const tree = fromHtml(html);
    const ids: string[] = [];
    visit(tree, 'element', ({ properties }) => {
      if (typeof properties.id === 'string') ids.push(properties.id);
    });
    return { path: file.slice(folder.length + 1), html, tree, ids };
  });
}

/**
 * Follows every link, anchor and asset of a built site.
 *
 * @param base path below the host, with slashes at both ends.
 * @returns what leads nowhere, or out of the base path, as sentences.
 */
export function brokenLinks(folder: string, base: string, origin: string): string[] {
  const pages = readPages(folder);
  const idsOf = new Map(pages.map(({ path, ids }) => [path, new Set(ids)]));
  return pages.flatMap(({ path, tree }) => {
    const from = new URL(path === '404.html' ? base : base + path, origin);
    return addressesOf(tree).flatMap((address) => {
      if (/^(mailto|data):/.test(address)) return [];
      const url = new URL(address, from);
      if (url.origin !== origin) return [];
      if (!url.pathname.startsWith(base)) return [`${path}: ${address} leaves the base path`];
      const inside = decodeURIComponent(url.pathname.slice(base.length));
      const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
      if (!existsSync(join(folder, file)) || !statSync(join(folder, file)).isFile()) {
        return [`${path}: ${address} leads nowhere`];
      }
      const id = decodeURIComponent(url.hash.slice(1)).split(':~:')[0]!;
      const known = idsOf.get(file);
      return id === '' || !known || known.has(id) ? [] : [`${path}: ${address} has no such anchor`];
    });
  });
}

function addressesOf(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'element', ({ properties, tagName }: Element) => {
    for (const name of ['href', 'src', 'poster', 'action']) {
      if (typeof properties[name] === 'string') found.push(properties[name]);
    }
    const content = properties.content;
    if (tagName === 'meta' && typeof content === 'string' && /^https?:/.test(content)) {
      found.push(content);
    }
    const popover = properties.popoverTarget;
    if (typeof popover === 'string') found.push(`#${popover}`);
  });
  return found;
}

/** What the policy forbids: styles and scripts in the page, other origins, doubled ids. */
export function policyFaults(folder: string): string[] {
  return readPages(folder).flatMap(({ path, tree, ids }) => {
    const faults: string[] = [];
    let inline = 0;
    visit(tree, 'element', ({ tagName, properties }: Element) => {
      if (properties.style !== undefined) faults.push(`${path}: a style attribute`);
      if (tagName === 'style') faults.push(`${path}: a style element`);
      if (tagName === 'script' && properties.src === undefined) inline++;
      const loads = ['script', 'img', 'iframe', 'video', 'audio', 'source', 'embed', 'object'];
      const address = properties.src ?? (tagName === 'link' ? resource(properties) : undefined);
      if (
        (loads.includes(tagName) || tagName === 'link') &&
        /^(https?:)?\/\//.test(String(address))
      ) {
        faults.push(`${path}: loads ${String(address)}`);
      }
      for (const name of Object.keys(properties)) {
        if (/^on[A-Z]/.test(name)) faults.push(`${path}: an event attribute`);
      }
    });
    if (inline > 1) faults.push(`${path}: ${inline} inline scripts`);
    const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
    return [...faults, ...doubled.map((id) => `${path}: the id "${id}" twice`)];
  });
}

/** Of `<link>`, only these are fetched. */
function resource({ rel, href }: Element['properties']): unknown {
  const fetched = ['stylesheet', 'icon', 'manifest', 'preload', 'modulepreload'];
  return Array.isArray(rel) && rel.some((name) => fetched.includes(String(name)))
    ? href
    : undefined;
}
