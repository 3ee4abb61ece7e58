import { expect } from '@playwright/test';
import type { Engine } from './engine.ts';
import { faultsOfLayout } from './geometry.ts';

/** Expects a page to be laid out right at a width, with what opens in place closed and opened. */
export async function expectNoFaults(engine: Engine, page: string, width: number): Promise<void> {
  await engine.open(page, width);
  for (const opened of [false, true]) {
    const faults = await engine.evaluate(faultsOfLayout, opened);
    expect(faults, `${page} at ${width} px${opened ? ', opened' : ''}`).toEqual([]);
  }
}
