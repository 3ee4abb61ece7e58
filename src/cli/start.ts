import { buildSite } from '../build/build-site.ts';
import { serveSite } from '../build/serve-site.ts';
import { siteAddress } from '../build/site-address.ts';
import { runCommand } from './run-command.ts';

// `npm start`: the whole site on this machine, as a visitor would see it.
await runCommand('npm start', async () => {
  const { base } = siteAddress();
  if (!(await buildSite('dist'))) process.exitCode = 1;
  else console.log(`\nReading at ${await serveSite(base)}   (Ctrl+C ends it)`);
});
