import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { scopeIds } from '../../../src/chapter/scope-ids.ts';

const scope = (html: string) => toHtml(scopeIds(fromHtml(html, { fragment: true }), 'x-'));

describe('scopeIds', () => {
  it.each([
    ['a link', '<a href="#a">1</a><p id="a">2</p>', '<a href="#x-a">1</a><p id="x-a">2</p>'],
    [
      'a link with percent signs',
      '<a href="#%ED%8C%8C">1</a><p id="파"></p>',
      '<a href="#x-파">1</a><p id="x-파"></p>',
    ],
    [
      'several ids in one attribute',
      '<p aria-labelledby="a b" aria-describedby="b" id="a"></p><i id="b"></i>',
      '<p aria-labelledby="x-a x-b" aria-describedby="x-b" id="x-a"></p><i id="x-b"></i>',
    ],
    [
      'controls of a form',
      '<label for="a"></label><input id="a" list="l" form="f"><datalist id="l"></datalist><form id="f"></form><output for="a f"></output>',
      '<label for="x-a"></label><input id="x-a" list="x-l" form="x-f"><datalist id="x-l"></datalist><form id="x-f"></form><output for="x-a x-f"></output>',
    ],
    [
      'popovers and interest',
      '<button popovertarget="f1" commandfor="f1"></button><div id="f1" popover></div>',
      '<button popovertarget="x-f1" commandfor="x-f1"></button><div id="x-f1" popover></div>',
    ],
    [
      'headers of a table',
      '<table><tbody><tr><th id="h"></th><td headers="h"></td></tr></tbody></table>',
      '<table><tbody><tr><th id="x-h"></th><td headers="x-h"></td></tr></tbody></table>',
    ],
    [
      'an image map',
      '<img usemap="#m"><map name="m"></map>',
      '<img usemap="#x-m"><map name="x-m"></map>',
    ],
    [
      'groups by name, but not what a form sends',
      '<input type="radio" name="g"><details name="d"></details><input type="text" name="q">',
      '<input type="radio" name="x-g"><details name="x-d"></details><input type="text" name="q">',
    ],
    [
      'marks, clips and reuse in a drawing',
      '<svg><marker id="m"></marker><path marker-end="url(#m)" clip-path="url(\'#m\')" fill="url(#none)"></path><use href="#m"></use></svg>',
      '<svg><marker id="x-m"></marker><path marker-end="url(#x-m)" clip-path="url(\'#x-m\')" fill="url(#none)"></path><use href="#x-m"></use></svg>',
    ],
  ])('scopes %s', (_, html, expected) => {
    const plain = (text: string) =>
      text.replaceAll('&#x27;', "'").replace(' popover=""', ' popover');
    expect(plain(scope(html))).toBe(expected);
  });

  it('leaves references to other pages and to ids that the tree lacks', () => {
    const html = '<a href="#elsewhere">1</a><a href="/b/#a">2</a><p id="a">3</p>';
    expect(scope(html)).toBe(html.replace('id="a"', 'id="x-a"'));
  });

  it('does not touch text that looks like a reference', () => {
    const scoped = scopeIds(h('section', { id: 'a' }, 'see url(#a) and #a'), 'x-');
    expect(toHtml(scoped)).toBe('<section id="x-a">see url(#a) and #a</section>');
  });

  it('lets a tree stand twice on a page without an id in common', () => {
    const tree = () =>
      fromHtml('<h2 id="a">1</h2><p aria-labelledby="a"><a href="#a">2</a></p>', {
        fragment: true,
      });
    const html = toHtml(scopeIds(tree(), 'one-')) + toHtml(scopeIds(tree(), 'two-'));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['one-a', 'two-a']);
    expect(html).not.toMatch(/(labelledby="|#)a"/);
  });
});
