import {
  asExpression,
  asKey,
  type Engine,
  inTime,
  middleOf,
  until,
  viewportHeight,
} from './engine.ts';
import { end, freePort, start } from './processes.ts';

/** What WebKitGTK consists of here: its driver, its browser, and a display without a screen. */
export interface WebKitPaths {
  driver: string;
  browser: string;
  display: string;
}

/** The browser's window is no narrower; below, pages stand in a frame. */
const narrowestWindow = 480;

/** WebKitGTK over WebDriver (https://www.w3.org/TR/webdriver2/), in a virtual display. */
export async function openWebKit(paths: WebKitPaths): Promise<Engine> {
  const display = `:${100 + (process.pid % 400)}`;
  const port = await freePort();
  const screen = start(paths.display, [
    display,
    '-screen',
    '0',
    '1600x1200x24',
    '-nolisten',
    'tcp',
  ]);
  const driver = start(paths.driver, [`--port=${port}`], {
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    // Neither a sandbox of its own nor a graphics card is to be had in a container.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  });
  const endAll = () => {
    end(driver);
    end(screen);
  };
  try {
    const root = `http://127.0.0.1:${port}/session`;
    await until(() => fetch(`http://127.0.0.1:${port}/status`), 'WebKitWebDriver');
    const options = { binary: paths.browser, args: ['--automation'] };
    const { sessionId } = (await request(root, 'POST', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })) as { sessionId: string };
    const session = `${root}/${sessionId}`;
    const close = async () => {
      await request(session, 'DELETE').catch(() => undefined);
      endAll();
    };
    return { ...page((path, body) => request(session + path, body ? 'POST' : 'GET', body)), close };
  } catch (error) {
    endAll();
    throw error;
  }
}

async function request(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${address}: ${(value as { message: string }).message}`);
  return value;
}

type Send = (path: string, body?: object) => Promise<unknown>;

function page(send: Send): Omit<Engine, 'close'> {
  const run = (script: string) => inTime(send('/execute/async', { script, args: [] }));
  const evaluate: Engine['evaluate'] = async (call, ...values) => {
    const done = 'arguments[arguments.length - 1]';
    const answer = (await run(
      `const done = ${done}; ${asExpression(call, values)}.then((value) => done({ value }), (error) => done({ error: String(error) }))`,
    )) as { value: string; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return JSON.parse(answer.value) as never;
  };
  const act = (source: object) => send('/actions', { actions: [source] });
  return {
    evaluate,
    async open(url, width) {
      await send('/frame', { id: null });
      await fitWindow(send, Math.max(width, narrowestWindow));
      if (width >= narrowestWindow) {
        await send('/url', { url });
        return;
      }
      // Plain text has no policy that would keep a frame out.
      await send('/url', { url: new URL('/robots.txt', url).href });
      await run(`const [done] = arguments;
        document.body.replaceChildren();
        document.body.style.margin = 0;
        const frame = document.createElement('iframe');
        frame.style = 'border: 0; width: ${width}px; height: ${viewportHeight}px';
        frame.onload = () => done();
        frame.src = ${JSON.stringify(url)};
        document.body.append(frame);`);
      await send('/frame', { id: 0 });
      if ((await evaluate(() => location.href)) !== url) throw new Error(`No frame shows ${url}`);
    },
    async press(selector, pull = { x: 0, y: 0 }) {
      const { x, y } = await evaluate(middleOf, selector);
      await act({
        type: 'pointer',
        id: 'pointer',
        actions: [
          { type: 'pointerMove', duration: 0, x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerMove', duration: 0, x: x + pull.x, y: y + pull.y },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    async type(text) {
      const actions = [...text].map(asKey).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act({ type: 'key', id: 'keys', actions });
    },
    async screenshot() {
      return Buffer.from(String(await send('/screenshot')), 'base64');
    },
  };
}

/** A window counts its title bar in, so that its size is found by what came out. */
async function fitWindow(send: Send, width: number): Promise<void> {
  let [more, taller] = [0, 0];
  for (let tries = 0; tries < 3; tries++) {
    const size = { width: width + more, height: viewportHeight + taller };
    await send('/window/rect', { ...size, x: 0, y: 0 });
    const [w, h] = await until(async () => {
      const script = 'return [innerWidth, innerHeight]';
      return (await send('/execute/sync', { script, args: [] })) as [number, number];
    }, 'The window');
    if (w === width && h === viewportHeight) return;
    more += width - w;
    taller += viewportHeight - h;
  }
}
