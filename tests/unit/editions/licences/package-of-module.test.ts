import { expect, it } from 'vitest';
import { packageOfModule } from '../../../../src/editions/licences/shipped-packages.ts';

it.each([
  ['/work/site/src/browser/main.ts', undefined],
  ['/work/site/src/styles/search.css?url', undefined],
  ['/work/site/node_modules/es-hangul/dist/index.mjs', 'es-hangul'],
  ['/work/site/node_modules/@scope/name/index.js?v=1', '@scope/name'],
  ['/work/site/node_modules/outer/node_modules/inner/index.js', 'inner'],
  ['C:\\site\\node_modules\\@scope\\name\\index.js', '@scope/name'],
  ['\0vite/preload-helper.js', 'vite'],
  ['\0rolldown/runtime.js', 'rolldown'],
])('finds the package of %s', (id, name) => {
  expect(packageOfModule(id)).toBe(name);
});
