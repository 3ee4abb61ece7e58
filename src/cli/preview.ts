import { serveSite } from '../site/serve-site.ts';
import { siteAddress } from '../site/site-address.ts';
import { runCommand } from './run-command.ts';

// `npm run preview`: serves the site that was built last.
await runCommand('npm run preview', async () => {
  const { base } = siteAddress();
  console.log(`Reading at ${await serveSite(base)}`);
});
