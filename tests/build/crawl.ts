import { readFileSync } from 'node:fs';
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
 * What the policy forbids: styles, handlers and scripts in the page. That links land and nothing is
 * loaded from elsewhere, each build has found out itself (`src/site/output/`).
 */
export function policyFaults(folder: string): string[] {
  return readPages(folder).flatMap(({ path, tree }) => {
    const faults: string[] = [];
    let inline = 0;
    visit(tree, 'element', ({ tagName, properties }: Element) => {
      if (properties.style !== undefined) faults.push(`${path}: a style attribute`);
      if (tagName === 'style') faults.push(`${path}: a style element`);
      if (tagName === 'script' && properties.src === undefined) inline++;
      if (Object.keys(properties).some((name) => /^on[A-Z]/.test(name)))
        faults.push(`${path}: an event attribute`);
    });
    return inline > 1 ? [...faults, `${path}: ${inline} inline scripts`] : faults;
  });
}
