import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom';

const names = [
  'document',
  'CSSStyleSheet',
  'DOMParser',
  'XMLSerializer',
  'Element',
  'HTMLElement',
  'SVGElement',
  'Node',
  'NodeFilter',
  'DocumentFragment',
  'HTMLTemplateElement',
  'Image',
  'MutationObserver',
  'getComputedStyle',
] as const;

/**
 * Puts a jsdom window where Mermaid and its libraries look for a browser. It changes the globals
 * of the thread for good, which is why drawings are made in a worker.
 */
export function installBrowserGlobals(): DOMWindow {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', {
    // Nothing that jsdom complains about is of any use to an author.
    virtualConsole: new VirtualConsole(),
  });
  define('window', window);
  define('screen', { availWidth: 1400, availHeight: 1000 });
  for (const name of names) define(name, window[name]);
  // Some diagram types ask for a canvas as soon as they load; none of ours draws on it.
  window.HTMLCanvasElement.prototype.getContext = () => null;
  return window;
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
