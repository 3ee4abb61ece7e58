import { runCommand } from './command.ts';
import { outDir } from './options.ts';

await runCommand({
  name: 'npm run build',
  does: 'Checks the content, builds the site beside its folder, and swaps: what fails leaves the last good site.',
  options: { outDir },
  async run(values) {
    const { checkedOutDir } = await import('../site/out-dir.ts');
    const folder = checkedOutDir(values.outDir);
    const { buildSite } = await import('../site/build-site.ts');
    if (!(await buildSite(folder))) process.exitCode = 1;
  },
});
