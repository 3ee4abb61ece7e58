import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { endOfWork, type RenderAnswer, type Rendering } from './rendering.ts';
import { fontFiles, workerUrl } from './worker-location.ts';

const millisecondsPerDiagram = 20_000;
/** How much longer the first diagram of a thread may take. */
const coldFactor = 3;
const millisecondsToEnd = 2000;

interface Pending {
  id: number;
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
  #count = 0;
  /** Whether the thread has drawn: before that it loads Mermaid, on a busy machine for long. */
  #isWarm = false;
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
      this.#count += 1;
      const pending = { id: this.#count, source, resolve };
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

  #post({ id, source }: Pending): void {
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage({ id, source });
  }

  #start(): Worker {
    const worker = new Worker(workerUrl(), {
      workerData: { fonts: fontFiles() },
      // Flags of the parent (a test runner's loader, say) are not meant for this thread.
      execArgv: [],
    });
    worker.on('message', ({ id, rendering }: RenderAnswer) => {
      this.#isWarm = true;
      if (worker === this.#worker && id === this.#queue[0]?.id) this.#answer(rendering);
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
    const giveUp = () => {
      const seconds = String(this.#timeLimit / 1000);
      if (watched === this.#queue[0])
        this.#giveUp(failed('diagram/timeout', `The diagram was not drawn within ${seconds} s.`));
    };
    // An answer may have been waiting all the time for this thread to have a turn.
    this.#timer = setTimeout(
      () => setImmediate(giveUp),
      this.#timeLimit * (this.#isWarm ? 1 : coldFactor),
    );
  }

  #answer(rendering: Rendering): void {
    this.#queue.shift()?.resolve(rendering);
    this.#watch();
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
    this.#isWarm = false;
    this.#queue = [];
    return unanswered;
  }
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
