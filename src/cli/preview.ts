import { runCommand } from './command.ts';
import { serverOptions } from './options.ts';

await runCommand({
  name: 'npm run preview',
  does: 'Serves the site that was built last.',
  options: serverOptions,
  async run(values) {
    const { findServerPlace } = await import('../site/server-place.ts');
    const { serveSite } = await import('../site/serve-site.ts');
    await serveSite(await findServerPlace(values));
  },
});
