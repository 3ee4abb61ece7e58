import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumArguments, ensureChromium } from '../../chromium.ts';
import { installLineHeight } from '../../../src/diagrams/render/line-height.ts';
import {
  fontFamily,
  lineHeight,
  mermaidConfiguration,
} from '../../../src/diagrams/render/mermaid-configuration.ts';
import { seedRandom } from '../../../src/diagrams/render/seeded-random.ts';
import { fontFiles } from '../../../src/diagrams/render/font-files.ts';

const origin = 'http://diagrams.test';

/** A real browser with the same Mermaid, configuration, stylesheet and fonts as the build. */
export async function openChromium(): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: chromiumArguments,
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html() });
    if (pathname === '/mermaid.js')
      return route.fulfill({ contentType: 'text/javascript', body: mermaidScript() });
    const font = fontFiles().find(({ weight }) => pathname === `/${String(weight)}.otf`);
    if (!font) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: 'font/otf', body: readFileSync(font.file) });
  });
  await page.goto(origin);
  await page.evaluate('ready');
  return { browser, page };
}

export async function rawInChromium(page: Page, source: string): Promise<string> {
  return page.evaluate<string>(
    `seedRandom(); mermaid.render('m', ${JSON.stringify(source)}).then(({ svg }) => svg)`,
  );
}

function html(): string {
  const faces = fontFiles()
    .map(
      ({ weight }) =>
        `@font-face{font-family:${fontFamily};font-weight:${String(weight)};src:url(/${String(weight)}.otf)}`,
    )
    .join('');
  const configuration = JSON.stringify(mermaidConfiguration);
  return `<!doctype html><meta charset="utf-8"><style>${faces}</style><body>
<script src="/mermaid.js"></script>
<script>
${installLineHeight.toString()}
${seedRandom.toString()}
window.plainBBox = SVGGraphicsElement.prototype.getBBox;
installLineHeight(Element.prototype, SVGGraphicsElement.prototype, ${String(lineHeight)});
mermaid.initialize(${configuration});
const ready = Promise.all(['400', '700'].map((weight) =>
  document.fonts.load(weight + ' 16px ${fontFamily}', 'A가')));
</script>`;
}

/**
 * Mermaid measures some texts in the machine's own sans-serif as well, which differs from machine
 * to machine. The build reads every family as the one it has; so does the browser here.
 */
function mermaidScript(): string {
  const script = readFileSync('node_modules/mermaid/dist/mermaid.min.js', 'utf8');
  const parts = script.split('["sans-serif",');
  if (parts.length !== 2) throw new Error('Mermaid measures text in another way than it did.');
  return parts.join(`["${fontFamily}",`);
}
