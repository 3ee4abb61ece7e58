import { expect, it } from 'vitest';
import { renderedProse } from '../../../../src/editions/search/rendered-prose.ts';

it('gives footnotes to the section that first refers to them', () => {
  const refer = (id: string) => `<sup><a href="#fn:${id}" data-footnote-ref>1</a></sup>`;
  const html =
    '<p>Opening.</p>' +
    `<section data-section="dough"><h2>Dough</h2><p>Rye.${refer('%EA%B0%80')}</p></section>` +
    `<section data-section="oven"><h2>Oven</h2><p>Hot.${refer('b')}${refer('%EA%B0%80')}</p></section>` +
    '<div data-footnotes class="footnotes"><p>Footnotes</p><ol>' +
    '<li id="fn:가"><p>Or wheat. <a href="#fnref:가" data-footnote-backref>↩</a></p></li>' +
    '<li id="fn:b"><p>250 degrees.</p></li></ol></div>';
  expect([...renderedProse(html)]).toEqual([
    ['dough', 'Rye.1\nOr wheat.'],
    ['oven', 'Hot.11\n250 degrees.'],
    ['', 'Opening.'],
  ]);
});
