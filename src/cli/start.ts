import { siteAddress } from '../site/site-address.ts';
import { runCommand } from './run-command.ts';

// `npm start`: the whole site on this machine, as a visitor would see it.
await runCommand('npm start', async () => {
  const { base } = siteAddress();
  const { buildSite } = await import('../site/build-site.ts');
  const { serveSite } = await import('../site/serve-site.ts');
  if (!(await buildSite('dist'))) process.exitCode = 1;
  else console.log(`\nReading at ${await serveSite(base)}   (Ctrl+C ends it)`);
});
