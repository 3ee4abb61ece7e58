import { preview } from 'astro';
import { buildSite } from '../build/build-site.ts';
import { siteAddress } from '../build/site-address.ts';

// `npm start`: the whole site on this machine, as a visitor would see it.
const { base } = siteAddress();
if (await buildSite('dist')) {
  const server = await preview({ logLevel: 'error' });
  console.log(`\nReading at http://localhost:${server.port}${base}   (Ctrl+C ends it)`);
} else process.exitCode = 1;
