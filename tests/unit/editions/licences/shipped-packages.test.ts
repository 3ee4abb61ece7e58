import { describe, expect, it } from 'vitest';
import { packageLicence } from '../../../../src/editions/licences/package-licences.ts';
import {
  packagesOf,
  unlistedPackages,
} from '../../../../src/editions/licences/shipped-packages.ts';

const namesOf = (explainsKeys: boolean) => packagesOf({ explainsKeys }).map(({ name }) => name);

describe('the shipped packages', () => {
  it('bring the words of Kubernetes only to a book that explains keys', () => {
    expect(namesOf(false).join()).not.toMatch(/kubernetes/);
    expect(namesOf(true)).toEqual(expect.arrayContaining(namesOf(false)));
    expect(namesOf(true)).toContain('@kubernetes/client-node');
  });

  it('are what a bundle is held against', () => {
    expect(unlistedPackages(['es-hangul', 'vite'])).toEqual([]);
    expect(unlistedPackages(['es-hangul', 'minisearch', 'a', 'a'])).toEqual(['a', 'minisearch']);
  });

  it('all name a version, a licence by its SPDX identifier, and its text', () => {
    for (const licence of packagesOf({ explainsKeys: true }).map(packageLicence)) {
      expect(licence.version, licence.name).toMatch(/^\d+\.\d+\.\d+/);
      expect(licence.licence, licence.name).toMatch(/^(MIT|Apache-2\.0|OFL-1\.1)$/);
      expect(licence.url, licence.name).toMatch(/^https:\/\/github\.com\/[^/]+\/[^/]+$/);
      expect(licence.text, licence.name).toMatch(/copyright/i);
      expect(licence.text, licence.name).not.toMatch(/bundled dependencies/i);
    }
  });
});
