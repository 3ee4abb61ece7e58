import { runCommand } from './command.ts';

await runCommand({
  name: 'npm run build',
  does: 'Checks the content, builds the site beside its folder, and swaps: what fails leaves the last good site.',
  options: {
    outDir: {
      type: 'string',
      value: 'DIR',
      default: 'dist',
      says: 'Folder of the site; dist, if left out.',
    },
  },
  async run(values) {
    const { checkedOutDir } = await import('../site/out-dir.ts');
    const outDir = checkedOutDir(values.outDir);
    const { buildSite } = await import('../site/build-site.ts');
    if (!(await buildSite(outDir))) process.exitCode = 1;
  },
});
