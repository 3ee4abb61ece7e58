import { parseArgs } from 'node:util';
import { buildSite } from '../build/build-site.ts';

// `npm run build [-- --outDir DIR]`: check, build beside, swap.
const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
process.exitCode = (await buildSite(values.outDir)) ? 0 : 1;
