import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { endOfWork, ready, type Rendering } from './rendering.ts';
import { fontFiles } from './font-files.ts';

/** Of the thread's own time: {@link timeSpent}. */
const millisecondsPerDiagram = 20_000;
const millisecondsToEnd = 2000;

interface Pending {
  source: string;
  resolve: (rendering: Rendering) => void;
}

/**
 * A thread that runs Mermaid, started by the first diagram that needs it, if not before. It takes
 * one diagram after the other, whether or not this thread has time for the answers; one that takes
 * too long is given up, and the others get a fresh thread.
 */
export class RendererThread {
  #worker: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Whether the thread has loaded Mermaid, which takes long on a busy machine and counts for nothing. */
  #isReady = false;
  /** What the worker has been given and not answered yet, the one that it draws first. */
  #queue: Pending[] = [];
  readonly #timeLimit: number;

  constructor(timeLimit = millisecondsPerDiagram) {
    this.#timeLimit = timeLimit;
  }

  /** Diagrams that are being drawn or wait for it. */
  get pending(): number {
    return this.#queue.length;
  }

  /** Starts the thread before there is work, which keeps no process alive. */
  warmUp(): void {
    this.#worker ??= this.#start();
    if (this.#queue.length === 0) this.#worker.unref();
  }

  render(source: string): Promise<Rendering> {
    return new Promise((resolve) => {
      const pending = { source, resolve };
      this.#queue.push(pending);
      this.#post(pending);
      if (this.#queue.length === 1) this.#watch();
    });
  }

  /** Ends the thread. What it has not drawn yet is answered as not drawn. */
  async close(): Promise<void> {
    const worker = this.#worker;
    const unanswered = this.#forget();
    for (const pending of unanswered)
      pending.resolve(failed('diagram/not-drawn', 'The build ended before the diagram was drawn.'));
    if (worker) await endOf(worker);
  }

  #post({ source }: Pending): void {
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(source);
  }

  #start(): Worker {
    const worker = new Worker(join(import.meta.dirname, 'render-worker.ts'), {
      workerData: { fonts: fontFiles() },
      // Flags of the parent (a test runner's loader, say) are not meant for this thread.
      execArgv: [],
    });
    worker.on('message', (message: Rendering | typeof ready) => {
      if (worker !== this.#worker) return;
      if (message === ready) this.#isReady = true;
      else this.#queue.shift()?.resolve(message);
      this.#watch();
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

  /** Gives the first of the queue its time. */
  #watch(): void {
    clearTimeout(this.#timer);
    const [watched] = this.#queue;
    if (!watched) {
      // A thread that waits for work keeps no process alive.
      this.#worker?.unref();
      return;
    }
    const worker = this.#worker!;
    if (this.#isReady) this.#lookLater(() => this.#look(worker, watched));
  }

  /**
   * Gives up a diagram that has had its time.
   *
   * @param begin what the thread had spent at the first look.
   */
  async #look(worker: Worker, watched: Pending, begin?: number): Promise<void> {
    const spent = await timeSpent(worker);
    if (worker !== this.#worker || watched !== this.#queue[0]) return;
    const since = begin ?? spent;
    const seconds = String(this.#timeLimit / 1000);
    if (spent - since < this.#timeLimit) this.#lookLater(() => this.#look(worker, watched, since));
    else this.#giveUp(failed('diagram/timeout', `The diagram was not drawn within ${seconds} s.`));
  }

  #lookLater(look: () => Promise<void>): void {
    this.#timer = setTimeout(() => void look(), this.#timeLimit / 4);
  }

  #giveUp(rendering: Rendering): void {
    const worker = this.#worker;
    const [current, ...others] = this.#forget();
    void worker?.terminate();
    current?.resolve(rendering);
    this.#queue = others;
    for (const pending of others) this.#post(pending);
    this.#watch();
  }

  #forget(): Pending[] {
    clearTimeout(this.#timer);
    const unanswered = this.#queue;
    this.#worker = undefined;
    this.#isReady = false;
    this.#queue = [];
    return unanswered;
  }
}

/**
 * Milliseconds that a thread has computed, or waited for what did not come. While a busy machine
 * has no time for it, it spends none.
 */
async function timeSpent(worker: Worker): Promise<number> {
  const { idle } = worker.performance.eventLoopUtilization();
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return idle + (user + system) / 1000;
}

/** Asks a thread to end after what it draws, and ends it if it does not. */
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
