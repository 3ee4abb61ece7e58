import { runCommand } from './command.ts';
import { serverOptions } from './options.ts';

await runCommand({
  name: 'npm start',
  does: 'Builds the whole site and serves it on this machine, as a visitor would see it.',
  options: serverOptions,
  async run(values) {
    const { findServerPlace } = await import('../site/server-place.ts');
    const place = await findServerPlace(values);
    const { buildSite } = await import('../site/build-site.ts');
    const { serveSite } = await import('../site/serve-site.ts');
    if (await buildSite('dist')) await serveSite(place);
    else process.exitCode = 1;
  },
});
