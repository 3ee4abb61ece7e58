import { afterAll, describe, expect, it } from 'vitest';
import { JSDOM } from 'jsdom';
import { RendererThread } from '../../../src/diagrams/render/renderer-thread.ts';
import { printSvg } from '../../../src/diagrams/scene/print-svg.ts';
import { standaloneSvg } from '../../../src/diagrams/standalone-svg.ts';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compile, flowchart } from './fixtures.ts';

const compiler = sharedDiagrams();
const thread = new RendererThread();
afterAll(() => thread.close());
const { document } = new JSDOM('<body></body>').window;

const evil = 'https://evil.test/x';
const sequence = (...lines: string[]): string =>
  ['sequenceDiagram', 'accTitle: T', 'accDescr: D', ...lines].join('\n');
const state = (...lines: string[]): string =>
  ['stateDiagram-v2', 'accTitle: T', 'accDescr: D', ...lines].join('\n');
const classes = (...lines: string[]): string =>
  ['classDiagram', 'accTitle: T', 'accDescr: D', ...lines].join('\n');

const hostile: [string, string][] = [
  ['script in a label', flowchart('a["<script>alert(1)</script>"]')],
  ['script that closes the drawing', flowchart('a["</text></svg><script>alert(1)</script>"]')],
  ['event attribute', flowchart('a["<img src=x onerror=alert(1)>"]')],
  ['svg in a label', flowchart('a["<svg onload=alert(1)>"]')],
  ['iframe', flowchart(`a["<iframe src='${evil}'></iframe>"]`)],
  ['foreign object', flowchart('a["<foreignObject><p>x</p></foreignObject>"]')],
  ['style element', flowchart(`a["<style>@import '${evil}'</style>"]`)],
  ['link in a label', flowchart('a["<a href=javascript:alert(1)>x</a>"]')],
  ['entities for a tag', flowchart('a["&lt;script&gt;alert(1)&lt;/script&gt;"]')],
  ['double entities', flowchart('a["&amp;lt;script&amp;gt;"]')],
  ['quotes in a label', flowchart(`a["' onload=alert(1) x='"]`)],
  ['typed entity', flowchart('a["#60;script#62;"]')],
  ['click on a script', flowchart('a', 'click a "javascript:alert(1)"')],
  ['click on a callback', flowchart('a', 'click a call alert(1)')],
  ['click with a foreign address', flowchart('a', `click a href "${evil}" _blank`)],
  ['click behind a semicolon', flowchart(`a; click a "${evil}"`)],
  ['image node', flowchart(`a@{ img: "${evil}.png", w: 60, h: 60 }`)],
  ['icon node', flowchart('a@{ icon: "fa:bell" }')],
  ['icon in a label', flowchart('a["fa:fa-bell x"]')],
  ['background from elsewhere', flowchart('a', `style a fill:url(${evil})`)],
  ['class with a foreign address', flowchart('a', `classDef x fill:url(${evil})`, 'class a x')],
  ['style through a link', flowchart('a-->b', `linkStyle 0 stroke:url(${evil})`)],
  ['class that breaks out', flowchart('a:::x"onload="alert(1)')],
  ['id that breaks out', flowchart('a"onload="alert --> b')],
  ['loose security', `%%{init: {"securityLevel":"loose","htmlLabels":true}}%%\n${flowchart('a')}`],
  ['directive in the middle', flowchart('%%{init: {"themeCSS":"*{fill:red}"}}%%', 'a')],
  ['front matter', `---\nconfig:\n  securityLevel: loose\n---\n${flowchart('a')}`],
  [
    'font that breaks out',
    `---\nconfig:\n  fontFamily: "x;}*{display:none"\n---\n${flowchart('a')}`,
  ],
  ['title with a tag', 'flowchart TB\naccTitle: <script>alert(1)</script>\naccDescr: D\na'],
  [
    'description with quotes',
    'flowchart TB\naccTitle: T\naccDescr: "><script>alert(1)</script>\na',
  ],
  ['formula', flowchart('a["$$\\\\href{javascript:alert(1)}{x}$$"]')],
  ['markdown link', flowchart(`a["\`[x](javascript:alert(1))\`"]`)],
  ['markdown image', flowchart(`a["\`![x](${evil})\`"]`)],
  ['script in a message', sequence('A->>B: <script>alert(1)</script>')],
  ['links of an actor', sequence('participant A', `links A: {"x": "${evil}"}`)],
  ['colour of a region', sequence(`rect url(${evil})`, 'A->>B: x', 'end')],
  ['name of an actor', sequence('participant A as <img src=x onerror=alert(1)>', 'A->>A: x')],
  ['note in a state diagram', state('A', 'note right of A: <script>alert(1)</script>')],
  ['name of a state', state('state "<b onclick=alert(1)>x</b>" as A')],
  ['click in a state diagram', state('A', `click A "${evil}"`)],
  ['member of a class', classes('class A {', '+x <script>alert(1)</script>', '}')],
  ['link of a class', classes('class A', `link A "${evil}"`)],
  ['callback of a class', classes('class A', 'callback A "alert"')],
  ['generics in a class', classes('class A~script~', 'A : +f(onload=alert) x')],
];

describe('nothing hostile reaches a page', () => {
  it('tries 40 and more', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40);
  });

  it.each(hostile)('%s', async (_, source) => {
    const { diagram, issues } = await compile(compiler, source);
    expect(diagram !== undefined || issues.some(({ severity }) => severity === 'error')).toBe(true);
    if (diagram) {
      expectHarmless(diagram.svg);
      expectHarmless(standaloneSvg(diagram, '/x.css').replace(/^(?:<\?[^>]*\?>\s*)*/, ''));
    }
  });

  it.each(hostile)('%s, even if no check had refused it', async (_, source) => {
    const rendering = await thread.render(source);
    if ('problem' in rendering) {
      expect(rendering.problem.code).toMatch(/^diagram\/(syntax|lost-part)$/);
      return;
    }
    const options = { prefix: 'd1', lang: 'ko', title: '"><b>', description: '</desc><script>' };
    expectHarmless(printSvg(rendering.drawing, options).svg);
  });
});

const elements = new Set([
  'svg',
  'title',
  'desc',
  'g',
  'rect',
  'circle',
  'ellipse',
  'path',
  'text',
  'tspan',
]);
const attributes = new Set([
  'xmlns', 'class', 'lang', 'width', 'height', 'role', 'viewBox', 'aria-labelledby',
  'aria-describedby', 'id', 'x', 'y', 'rx', 'ry', 'cx', 'cy', 'r', 'd', 'textLength',
  'lengthAdjust', 'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray',
  'font-family', 'font-size', 'font-weight',
]); // prettier-ignore

/** Only what the printer writes on purpose: a list of what is allowed, not of what is feared. */
function expectHarmless(svg: string): void {
  const holder = document.createElement('div');
  holder.innerHTML = svg.trim();
  expect(holder.children).toHaveLength(1);
  expect(holder.childNodes).toHaveLength(1);
  for (const element of holder.querySelectorAll('*')) {
    expect(elements).toContain(element.localName);
    for (const { name, value } of element.attributes) {
      expect(attributes).toContain(name);
      if (name !== 'xmlns') expect(value).not.toMatch(/url\(|https?:|javascript:/i);
      if (name === 'class') expect(value).toMatch(/^[a-z -]+$/);
    }
  }
}
