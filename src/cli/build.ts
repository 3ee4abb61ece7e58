import { parseArgs } from 'node:util';
import { checkedOutDir } from '../site/out-dir.ts';
import { runCommand } from './run-command.ts';

// `npm run build [-- --outDir DIR]`: check, build beside, swap.
await runCommand('npm run build [-- --outDir DIR]', async () => {
  const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
  const outDir = checkedOutDir(values.outDir);
  const { buildSite } = await import('../site/build-site.ts');
  if (!(await buildSite(outDir))) process.exitCode = 1;
});
