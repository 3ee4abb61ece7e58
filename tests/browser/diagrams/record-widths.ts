import { writeFileSync } from 'node:fs';
import { fontFamily } from '../../../src/diagrams/render/mermaid-configuration.ts';
import { openChromium } from './chromium-page.ts';

/** Measures texts in a real browser for the unit test of the metrics, which needs none. */
const target = 'tests/fixtures/diagrams/chromium-text.json';
const texts = [
  '컨테이너 1',
  '한',
  '파드 Pod: 네트워크·UTS',
  '노드의 kubelet + 컨테이너 런타임',
  'Network / UTS / IPC namespace',
  'AVATAR To Wa. fi ffl LTAV',
  'together',
  'jpqgy',
  '1..*',
  'a → b ↔ c … ‘인용’ “x”',
  'https://kubernetes.io/docs',
  '10.244.1.0/24',
  '[연결이 사는 동안]',
  '+List<Port> ports',
];
const fonts = [
  [14.5, 400],
  [14.5, 700],
  [13, 400],
  [13, 700],
  [16, 400],
  [11, 700],
];

const { browser, page } = await openChromium();
const measured = await page.evaluate<number[][]>(`{
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.append(svg);
  ${JSON.stringify(fonts)}.flatMap(([size, weight]) => ${JSON.stringify(texts)}.map((words) => {
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.style.font = weight + ' ' + size + 'px ${fontFamily}';
    text.textContent = words;
    svg.append(text);
    const { x, y, width, height } = plainBBox.call(text);
    return [text.getComputedTextLength(), x, y, width, height];
  }));
}`);
await browser.close();
const rows = fonts.flatMap(([size, weight], font) =>
  texts.map((text, index) => {
    const [advance, x, y, width, height] = measured[font * texts.length + index]!;
    return { size, weight, text, advance, x, y, width, height };
  }),
);
writeFileSync(target, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
console.log(`${String(rows.length)} measurements in ${target}`);
