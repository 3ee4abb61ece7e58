import { parseArgs } from 'node:util';
import { buildSite } from '../build/build-site.ts';
import { checkedOutDir } from '../build/out-dir.ts';
import { runCommand } from './run-command.ts';

// `npm run build [-- --outDir DIR]`: check, build beside, swap.
await runCommand('npm run build [-- --outDir DIR]', async () => {
  const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
  if (!(await buildSite(checkedOutDir(values.outDir)))) process.exitCode = 1;
});
