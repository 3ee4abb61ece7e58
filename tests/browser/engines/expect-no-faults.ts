import { expect } from '@playwright/test';
import type { Engine } from './engine.ts';
import { faultsOfLayout } from './geometry.ts';

/** Expects a page to be laid out right at a width, as it comes, with all opened, and all closed. */
export async function expectNoFaults(engine: Engine, page: string, width: number): Promise<void> {
  await engine.open(page, width);
  for (const state of ['as it comes', 'open', 'closed'] as const) {
    const faults = await engine.evaluate(faultsOfLayout, state);
    expect(faults, `${page} at ${width} px, ${state}`).toEqual([]);
  }
}
