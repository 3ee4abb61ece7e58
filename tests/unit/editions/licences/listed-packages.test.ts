import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { listedPackages } from '../../../../src/site/listed-packages.ts';

/** Bundles a script that takes code from a package of that name. */
function bundle(name: string): Promise<unknown> {
  const root = mkdtempSync(join(tmpdir(), 'scripts-'));
  const folder = join(root, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, type: 'module' }));
  writeFileSync(join(folder, 'index.js'), 'export const say = (word) => console.log(word);');
  const entry = join(root, 'main.js');
  writeFileSync(entry, `import { say } from '${name}'; say('hello');`);
  return build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [listedPackages()],
    build: { write: false, rolldownOptions: { input: entry } },
  });
}

describe('listedPackages', () => {
  it('lets a bundle of listed packages pass', async () => {
    await expect(bundle('es-hangul')).resolves.toBeDefined();
  });

  it('stops a bundle that holds another', async () => {
    await expect(bundle('@some/stranger')).rejects.toThrow(
      'The scripts hold code of @some/stranger',
    );
  });
});
