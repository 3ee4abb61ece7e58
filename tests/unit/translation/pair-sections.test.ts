import { fromHtml } from 'hast-util-from-html';
import type { RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { pairSections } from '../../../src/translation/pair-sections.ts';

const side = (lang: string, html: string) => ({ lang, tree: fromHtml(html, { fragment: true }) });
const section = (id: string, html = '') =>
  `<section data-section="${id}"><h2 id="${id}">${id}</h2>${html}</section>`;

function rows(original: string, translation: string): string[] {
  return pairSections(side('ko', original), side('en', translation)).map((row) =>
    [
      row.id ?? '',
      ...(['original', 'translation'] as const).map((side) =>
        row.blocks.some((block) => block[side]) ? 'x' : '-',
      ),
    ].join(' '),
  );
}

describe('pairSections', () => {
  it('sets twin sections beside each other', () => {
    expect(rows(section('a') + section('b'), section('a') + section('b'))).toEqual([
      'a x x',
      'b x x',
    ]);
  });

  it('leaves a section alone that only one edition has', () => {
    expect(rows(section('a') + section('b'), section('a') + section('c'))).toEqual([
      'a x x',
      'b x -',
      'c - x',
    ]);
  });

  it('shows a section that was moved where each edition has it, with one address', () => {
    expect(rows(section('a') + section('b'), section('b') + section('a'))).toEqual([
      'a x -',
      'b x x',
      ' - x',
    ]);
  });

  it('sets the blocks of a section beside their twins, with or without remarks', () => {
    const ko = section(
      'a',
      '<section class="annotated"><p>1</p><section></section></section>\n<p>2</p><ul></ul>',
    );
    const en = section('a', '<p>1</p><table></table><p>2</p>\n<ul></ul>');
    const [row] = pairSections(side('ko', ko), side('en', en));
    const name = (node: RootContent | undefined) =>
      node
        ? toHtml(node)
            .replace(/<h2.*/, 'h')
            .replace(/<[^>]*>/g, '')
        : '-';
    expect(
      row!.blocks.map(({ original, translation }) => name(original) + name(translation)),
    ).toEqual(['hh', '11', '-', '22', '']);
  });

  it('keeps what stands before and after the sections', () => {
    const html = `<p>before</p>\n${section('a')}\n<div popover id="f1"></div>`;
    expect(rows(html, html)).toEqual([' x x', 'a x x', ' x x']);
    expect(rows(`\n${section('a')}\n`, section('a'))).toEqual(['a x x']);
  });

  it('gives every id of a page its language', () => {
    const html = section('a', '<a href="#a">1</a><button popovertarget="f1">k</button>');
    const closing = '<div id="f1"></div>';
    const printed = pairSections(side('ko', html + closing), side('en', html + closing))
      .flatMap(({ blocks }) =>
        (['original', 'translation'] as const).flatMap((side) =>
          blocks.flatMap((block) => block[side] ?? []),
        ),
      )
      .map((node) => toHtml(node))
      .join('');
    expect(Array.from(printed.matchAll(/ id="([^"]+)"/g), ([, id]) => id)).toEqual([
      'ko--a',
      'en--a',
      'ko--f1',
      'en--f1',
    ]);
    expect(printed).toContain('href="#en--a"');
    expect(printed).toContain('popovertarget="ko--f1"');
  });
});
