import { availableParallelism } from 'node:os';
import { RendererThread } from './renderer-thread.ts';
import type { Rendering } from './rendering.ts';

/** Each takes some 200 MB, and the thread that compiles needs a core now and then. */
const mostThreads = 2;

/** Threads that run Mermaid. Another one starts when all that there are have work. */
export class RendererPool {
  readonly #threads: readonly RendererThread[];

  constructor(size = Math.min(mostThreads, availableParallelism())) {
    this.#threads = Array.from({ length: size }, () => new RendererThread());
  }

  /** Starts one thread before there is work for it. */
  warmUp(): void {
    this.#threads[0]!.warmUp();
  }

  render(source: string): Promise<Rendering> {
    const [first, ...others] = this.#threads;
    const least = others.reduce(
      (best, thread) => (thread.pending < best.pending ? thread : best),
      first!,
    );
    return least.render(source);
  }

  /** Ends all threads; the next diagram starts one again. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}
