import { preview } from 'astro';
import { siteAddress } from '../build/site-address.ts';

// `npm run preview`: serves the site that was built last.
const server = await preview({ logLevel: 'error' });
console.log(`Reading at http://localhost:${server.port}${siteAddress().base}`);
