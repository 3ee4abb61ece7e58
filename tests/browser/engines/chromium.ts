import { chromium } from '@playwright/test';
import { chromiumArguments } from '../../chromium.ts';
import { asExpression, type Engine, middleOf, viewportHeight } from './engine.ts';

/** Chromium by the door that the other two have. */
export async function openChromium(executablePath: string): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath,
    args: chromiumArguments,
    // What a reader leaves waits in memory, as in any Chromium that Playwright did not start.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const context = await browser.newContext({
    permissions: ['clipboard-write'],
    serviceWorkers: 'allow',
  });
  const page = await context.newPage();
  const evaluate: Engine['evaluate'] = async (run, ...values) =>
    JSON.parse(await page.evaluate<string>(asExpression(run, values))) as never;
  return {
    evaluate,
    async open(address, width) {
      await page.setViewportSize({ width, height: viewportHeight });
      await page.goto(address);
    },
    async press(selector, pull = { x: 0, y: 0 }) {
      const { x, y } = await evaluate(middleOf, selector);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + pull.x, y + pull.y);
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
