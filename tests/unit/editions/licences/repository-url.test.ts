import { expect, it } from 'vitest';
import { repositoryUrl } from '../../../../src/editions/licences/package-licences.ts';

it.each([
  ['github:toss/es-hangul', 'https://github.com/toss/es-hangul'],
  ['owner/name', 'https://github.com/owner/name'],
  [{ url: 'git+https://github.com/vitejs/vite.git' }, 'https://github.com/vitejs/vite'],
  [{ url: 'git://github.com/owner/name.git' }, 'https://github.com/owner/name'],
  [{ url: 'git+ssh://git@github.com/owner/name.git' }, 'https://github.com/owner/name'],
  [{ url: 'https://codeberg.org/owner/name' }, 'https://codeberg.org/owner/name'],
  [{}, undefined],
  [undefined, undefined],
])('reads %j', (repository, url) => {
  expect(repositoryUrl(repository)).toBe(url);
});
