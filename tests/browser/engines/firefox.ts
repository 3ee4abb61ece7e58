import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/**
 * Firefox over WebDriver BiDi, which it speaks by itself.
 * See https://w3c.github.io/webdriver-bidi/.
 */
export async function openFirefox(path: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const port = await freePort();
  const browser = start(path, [
    ...['--headless', '--no-remote', '--profile', profile],
    ...['--remote-debugging-port', String(port)],
  ]);
  const close = () => {
    end(browser);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    return Promise.resolve();
  };
  try {
    const send = await connect(`ws://127.0.0.1:${port}/session`);
    await send('session.new', { capabilities: {} });
    const { contexts } = await send('browsingContext.getTree', {});
    const { context } = (contexts as { context: string }[])[0]!;
    return { ...page(send, context), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Answer = Record<string, unknown>;
type Send = (method: string, params: Answer) => Promise<Answer>;

async function connect(address: string): Promise<Send> {
  const socket = await until(() => opened(address), 'Firefox');
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer['id'] as number)?.(answer);
  });
  let last = 0;
  return async (method, params) => {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const answer = await answered;
    waiting.delete(id);
    if (answer['type'] === 'error') throw new Error(`${method}: ${String(answer['message'])}`);
    return answer['result'] as Answer;
  };
}

function opened(address: string): Promise<WebSocket | undefined> {
  const socket = new WebSocket(address);
  return new Promise((resolve) => {
    socket.addEventListener('open', () => resolve(socket));
    socket.addEventListener('error', () => resolve(undefined));
  });
}

function page(send: Send, context: string): Omit<Engine, 'close'> {
  const evaluate: Engine['evaluate'] = async (run, ...values) => {
    const answer = send('script.evaluate', {
      expression: asExpression(run, values),
      target: { context },
      awaitPromise: true,
    });
    const { type, result, exceptionDetails } = await inTime(answer);
    if (type === 'exception') throw new Error((exceptionDetails as { text: string }).text);
    return JSON.parse((result as { value: string }).value) as never;
  };
  const act = (source: Answer) =>
    send('input.performActions', { context, actions: [{ id: 'hand', ...source }] });
  return {
    evaluate,
    async open(url, width) {
      await send('browsingContext.setViewport', {
        context,
        viewport: { width, height: viewportHeight },
      });
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async press(selector, pull = { x: 0, y: 0 }) {
      const { x, y } = await evaluate(middleOf, selector);
      await act({
        type: 'pointer',
        id: 'pointer',
        actions: [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerMove', x: x + pull.x, y: y + pull.y },
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
    async countRole(role) {
      const locator = { type: 'accessibility', value: { role } };
      const { nodes } = await send('browsingContext.locateNodes', { context, locator });
      return (nodes as unknown[]).length;
    },
    async screenshot() {
      const { data } = await send('browsingContext.captureScreenshot', { context });
      return Buffer.from(String(data), 'base64');
    },
  };
}
