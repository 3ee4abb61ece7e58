import { describe, expect, it } from 'vitest';
import { licenceFile, licenceText } from '../../../../src/editions/licences/package-licences.ts';

const of = (name: string, text: string) => ({
  name,
  version: '1.0.0',
  licence: 'MIT',
  url: `https://example.org/${name}`,
  text,
});

describe('licenceFile', () => {
  it('has the own licence first, and a shared text once', () => {
    const file = licenceFile('Ours.\n', [
      of('a', 'Text one.'),
      of('b', 'Two.'),
      of('c', 'Text one.'),
    ]);
    expect(file.split(/\n-{72}\n/).map((part) => part.trim())).toEqual([
      'This site\n\nOurs.',
      'a 1.0.0\nMIT · https://example.org/a\nc 1.0.0\nMIT · https://example.org/c\n\nText one.',
      'b 1.0.0\nMIT · https://example.org/b\n\nTwo.',
    ]);
    expect(file.endsWith('Two.\n')).toBe(true);
  });

  it('does without an own licence', () => {
    expect(licenceFile(undefined, [of('a', 'Text.')])).toMatch(/^a 1\.0\.0\n/);
  });
});

describe('licenceText', () => {
  it('leaves out what is said of the tools inside a package', () => {
    const file = '# Core license\n\nMIT\n\n# Licenses of bundled dependencies\n\nISC';
    expect(licenceText(file)).toBe('# Core license\n\nMIT');
    expect(licenceText('MIT\n')).toBe('MIT');
  });
});
