import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import type { CompileContext } from '../../../../src/chapter/context.ts';
import fallback from '../../../../src/i18n/fallback.ts';
import { rehypeInterfaceLanguage } from '../../../../src/chapter/plugins/rehype-interface-language.ts';

function marked(element: Element, lang: string): string {
  const tree: Root = { type: 'root', children: [element] };
  const file = new VFile();
  file.data.compileContext = { lang, strings: fallback } as unknown as CompileContext;
  rehypeInterfaceLanguage()(tree, file);
  return toHtml(tree);
}

it.each([
  [h('button', fallback.code.copy), '<button lang="en">Copy</button>'],
  [h('b', fallback.plate.label('3-1')), '<b lang="en">Figure 3-1</b>'],
  [h('span.file', fallback.code.terminal('2')), '<span class="file" lang="en">Terminal 2</span>'],
  [
    h('label.more', [h('input'), fallback.manifest.rest(27)]),
    '<label class="more" lang="en"><input>27 more lines</label>',
  ],
  [
    h('div.field', [h('p.ours', 'Wie oft'), h('p', fallback.manifest.constraints.atLeast('1'))]),
    '<div class="field" lang="en"><p class="ours" lang="de">Wie oft</p><p>1 or more</p></div>',
  ],
  [
    h('a.data-footnote-backref', { ariaLabel: fallback.footnotes.back('1') }, '↩'),
    '<a class="data-footnote-backref" aria-label="Back to the place of footnote 1" lang="en">↩</a>',
  ],
  [
    h('a', [`${fallback.plate.standalone} 2`, h('span.sr', ' 3-1')]),
    '<a lang="en">SVG file 2<span class="sr"> 3-1</span></a>',
  ],
  [h('p', 'Copy that'), '<p>Copy that</p>'],
])('says that words of the interface are in another language: %#', (element, html) => {
  expect(marked(element, 'de')).toBe(html);
});

it('says nothing where the text is in the same', () => {
  expect(marked(h('button', fallback.code.copy), 'en')).toBe('<button>Copy</button>');
});
