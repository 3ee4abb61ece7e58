import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkedOutDir } from '../build/out-dir.ts';
import { keepCompiledCode } from './compiled-code.ts';
import { runCommand } from './run-command.ts';

// Who builds again will do so once more; to a first build, which may be the only one, it is a burden.
keepCompiledCode({ begin: existsSync('.cache/astro') });

// `npm run build [-- --outDir DIR]`: check, build beside, swap.
await runCommand('npm run build [-- --outDir DIR]', async () => {
  const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
  const outDir = checkedOutDir(values.outDir);
  const { buildSite } = await import('../build/build-site.ts');
  if (!(await buildSite(outDir))) process.exitCode = 1;
});
