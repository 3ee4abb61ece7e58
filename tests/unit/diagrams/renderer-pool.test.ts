import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { RendererPool } from '../../../src/diagrams/render/renderer-pool.ts';
import { flowchart } from './fixtures.ts';

describe('the threads that draw', () => {
  it('draw the same, whichever draws, and each request its own', async () => {
    const names = ['a', 'bb', 'ccc', 'dddd'];
    const drawnBy = async (size: number) => {
      const pool = new RendererPool(size);
      const drawings = await Promise.all(names.map((name) => pool.render(flowchart(name))));
      await pool.close();
      return drawings;
    };
    const alone = await drawnBy(1);
    expect(new Set(alone.map((drawing) => JSON.stringify(drawing))).size).toBe(names.length);
    expect(await drawnBy(2)).toEqual(alone);
  });

  it('keep no process alive that warmed them up for nothing', () => {
    const script = `
      import { RendererPool } from './src/diagrams/render/renderer-pool.ts';
      new RendererPool().warmUp();`;
    const run = () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 15_000 });
    expect(run).not.toThrow();
  });
});
