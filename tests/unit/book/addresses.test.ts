import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src/book/addresses.ts';
import { SettingError } from '../../../src/book/issues/usage-error.ts';
import { siteAddress } from '../../../src/site/site-address.ts';

describe('addresses', () => {
  const book = { original: 'ko' };

  it.each(['', '/', 'notes', '/notes', 'notes/', '/notes/'])('takes the base path "%s"', (base) => {
    const addresses = addressesOf(book, 'https://example.org', base);
    const root = base.includes('notes') ? '/notes/' : '/';
    expect(addresses.page('ko')).toBe(root);
    expect(addresses.chapter('en', 'x')).toBe(`${root}en/chapters/x/`);
    expect(addresses.absolute(addresses.file('a.json'))).toBe(`https://example.org${root}a.json`);
  });

  it('reads the host from the environment', () => {
    expect(siteAddress({})).toMatchObject({ isLocal: true, base: '/' });
    expect(siteAddress({ SITE_URL: 'https://a.github.io/notes' })).toEqual({
      site: 'https://a.github.io',
      base: '/notes/',
      isLocal: false,
    });
    expect(siteAddress({ SITE_URL: 'https://a.example/', BASE_PATH: 'b' }).base).toBe('/b/');
    expect(() => siteAddress({ SITE_URL: 'a.example' })).toThrow(SettingError);
  });

  it.each(['/a?x', '/a#x', '/a%20b', '/a b', '/a/../b', '.', '/한글', 'https://a.example/notes'])(
    'refuses the base path "%s"',
    (BASE_PATH) => {
      expect(() => siteAddress({ BASE_PATH })).toThrow('expected a path of Latin letters');
    },
  );
});
