import { execFileSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { RendererThread } from '../../../src/diagrams/render/renderer-thread.ts';
import { flowchart, temporaryFolder } from './fixtures.ts';

describe('the thread that draws', () => {
  it('gives up what takes too long, and goes on with the next', async () => {
    const hasty = new RendererThread(1);
    const first = await hasty.render(flowchart('a'));
    expect(first).toMatchObject({ problem: { code: 'diagram/timeout', severity: 'error' } });
    await hasty.close();

    const patient = new RendererThread();
    const second = await patient.render(flowchart('a'));
    expect(second).toHaveProperty('drawing');
    await patient.close();
  });

  it('counts neither the loading of Mermaid nor the time that a busy machine has for others', async () => {
    // Loading alone takes longer.
    const thread = new RendererThread(1000);
    const busy = Array.from(
      { length: 8 },
      () => new Worker('for (const end = Date.now() + 3000; Date.now() < end; );', { eval: true }),
    );
    const drawn = await Promise.all(['a', 'b', 'c'].map((id) => thread.render(flowchart(id))));
    for (const rendering of drawn) expect(rendering).toHaveProperty('drawing');
    await Promise.all([thread.close(), ...busy.map((worker) => worker.terminate())]);
  });

  it('answers what is waiting when it is closed', async () => {
    const thread = new RendererThread();
    const waiting = [thread.render(flowchart('a')), thread.render(flowchart('b'))];
    await thread.close();
    for (const answer of await Promise.all(waiting))
      expect(answer).toMatchObject({ problem: { code: 'diagram/not-drawn' } });
  });

  it('keeps no process alive that forgot to close it, and leaves its globals alone', () => {
    const script = `
      import { createDiagramCompiler } from './src/diagrams/compiler.ts';
      const compiler = createDiagramCompiler({ cacheDir: process.argv[1] });
      const place = { file: 'a.mdx', line: 1, column: 1 };
      const { diagram } = await compiler.compile({ source: process.argv[2], lang: 'ko', place });
      console.log(diagram.type, typeof window, typeof document);`;
    const output = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', script, temporaryFolder(), flowchart('a')],
      { encoding: 'utf8', timeout: 25_000 },
    );
    expect(output.trim()).toBe('flowchart undefined undefined');
  });
});
