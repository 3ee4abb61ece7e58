import { runCommand } from './command.ts';
import { serverOptions } from './options.ts';

await runCommand({
  name: 'npm run dev',
  does: 'Shows the book while it is written: every change at once, every mistake with its place.',
  options: serverOptions,
  async run(values) {
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    const { checkPlace } = await import('../site/check-place.ts');
    // Astro, which would say it while it reads its settings, says it with its stack.
    checkPlace();
    const { findServerPlace } = await import('../site/server-place.ts');
    const { port, host } = await findServerPlace(values);
    const { dev } = await import('astro');
    await dev({ server: { port, ...(host !== undefined && { host }) } });
  },
});
