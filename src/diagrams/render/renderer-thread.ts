import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { endOfWork, type RenderAnswer, type Rendering } from './rendering.ts';
import { fontFiles, workerUrl } from './worker-location.ts';

const millisecondsPerDiagram = 20_000;
const millisecondsToEnd = 2000;

interface Pending {
  id: number;
  source: string;
  resolve: (rendering: Rendering) => void;
}

/**
 * A thread that runs Mermaid, started by the first diagram that needs it, if not before. It
 * takes one diagram at a time; one that takes too long is given up, and the next gets a fresh thread.
 */
export class RendererThread {
  #worker: Worker | undefined;
  #current: Pending | undefined;
  #timer: NodeJS.Timeout | undefined;
  #count = 0;
  readonly #queue: Pending[] = [];
  readonly #timeLimit: number;

  constructor(timeLimit = millisecondsPerDiagram) {
    this.#timeLimit = timeLimit;
  }

  /** Diagrams that are being drawn or wait for it. */
  get pending(): number {
    return this.#queue.length + (this.#current ? 1 : 0);
  }

  /** Starts the thread before there is work, which keeps no process alive. */
  warmUp(): void {
    this.#worker ??= this.#start();
    if (!this.#current) this.#worker.unref();
  }

  render(source: string): Promise<Rendering> {
    return new Promise((resolve) => {
      this.#count += 1;
      this.#queue.push({ id: this.#count, source, resolve });
      this.#next();
    });
  }

  /** Ends the thread. What is still in the queue is answered as not drawn. */
  async close(): Promise<void> {
    const worker = this.#worker;
    const isIdle = this.#current === undefined;
    this.#queue.unshift(...(this.#current ? [this.#current] : []));
    this.#forget();
    for (const pending of this.#queue.splice(0))
      pending.resolve(failed('diagram/not-drawn', 'The build ended before the diagram was drawn.'));
    if (worker) await (isIdle ? endOf(worker) : worker.terminate());
  }

  #next(): void {
    if (this.#current) return;
    this.#current = this.#queue.shift();
    if (!this.#current) {
      // A thread that waits for work keeps no process alive.
      this.#worker?.unref();
      return;
    }
    this.#worker ??= this.#start();
    this.#worker.ref();
    const { id, source } = this.#current;
    this.#worker.postMessage({ id, source });
    this.#timer = setTimeout(() => {
      const seconds = String(this.#timeLimit / 1000);
      this.#giveUp(failed('diagram/timeout', `The diagram was not drawn within ${seconds} s.`));
    }, this.#timeLimit);
  }

  #start(): Worker {
    const worker = new Worker(workerUrl(), {
      workerData: { fonts: fontFiles() },
      // Flags of the parent (a test runner's loader, say) are not meant for this thread.
      execArgv: [],
    });
    worker.on('message', ({ id, rendering }: RenderAnswer) => {
      if (id === this.#current?.id) this.#answer(rendering);
    });
    worker.on('error', (error) => {
      if (worker !== this.#worker) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.#giveUp(
        failed('diagram/not-drawn', `The thread that draws diagrams broke off: ${reason}`),
      );
    });
    return worker;
  }

  #answer(rendering: Rendering): void {
    clearTimeout(this.#timer);
    const current = this.#current;
    this.#current = undefined;
    current?.resolve(rendering);
    this.#next();
  }

  #giveUp(rendering: Rendering): void {
    const worker = this.#worker;
    const current = this.#current;
    this.#forget();
    void worker?.terminate();
    current?.resolve(rendering);
    this.#next();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#worker = undefined;
    this.#current = undefined;
  }
}

/** Asks an idle thread to end, and ends it if it does not. */
async function endOf(worker: Worker): Promise<void> {
  worker.ref();
  worker.postMessage(endOfWork);
  const patience = AbortSignal.timeout(millisecondsToEnd);
  await once(worker, 'exit', { signal: patience }).catch(() => worker.terminate());
}

function failed(code: 'diagram/timeout' | 'diagram/not-drawn', message: string): Rendering {
  return {
    problem: {
      code,
      severity: 'error',
      message,
      hint:
        code === 'diagram/timeout'
          ? 'Split the diagram into smaller ones.'
          : 'Run the build again; if it happens twice, it is a fault of the site, not of the text.',
      line: 1,
      column: 1,
    },
  };
}
