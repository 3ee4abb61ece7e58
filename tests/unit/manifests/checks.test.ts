import { describe, expect, it } from 'vitest';
import { checkFieldNotes } from '../../../src/manifests/check-field-notes.ts';
import { isManifest } from '../../../src/manifests/is-manifest.ts';
import { checkExpectedError } from '../../../src/manifests/validate/expected-error.ts';
import { index, readFixture, validate } from './fixtures.ts';

const place = { file: 'ko.mdx', line: 7, column: 1 };

describe('an expected error', () => {
  const { issues } = validate(readFixture('faults/01-unknown-field.yaml'));

  it('is taken out of the issues, and handed over to be shown', () => {
    const result = checkExpectedError(issues, { code: 'manifest/unknown-field', place });
    expect(result).toEqual({ issues: [], expected: issues });
  });

  it('that does not come is an issue where the fence says so', () => {
    const result = checkExpectedError([], { code: 'manifest/bad-enum', place });
    expect(result.issues).toMatchObject([
      { code: 'manifest/expected-error-missing', severity: 'error', place },
    ]);
    expect(result.issues[0]!.message).toContain('is valid');
  });

  it('of another code leaves the faults as they are', () => {
    const result = checkExpectedError(issues, { code: 'manifest/bad-enum', place });
    expect(result.issues.map(({ code }) => code)).toEqual([
      'manifest/unknown-field',
      'manifest/expected-error-missing',
    ]);
    expect(result.issues[1]!.message).toContain('fails with manifest/unknown-field');
  });
});

describe('field notes', () => {
  const check = (path: string) => checkFieldNotes([{ path, place }], index);

  it.each([
    'Pod',
    'Pod.spec.containers',
    'Pod.spec.containers[].image',
    'autoscaling/v1/HorizontalPodAutoscaler.spec',
  ])('may be about %s', (path) => expect(check(path)).toEqual([]));

  it.each([
    ['Pod.spec.containers[].imgae', 'Did you mean Pod.spec.containers[].image?'],
    ['Pod.spec.containers.image', 'Write Pod.spec.containers[].image.'],
    ['Pod.spec.containers[]', 'Write Pod.spec.containers.'],
    ['Pod.spec[].containers', 'Pod.spec is not a list.'],
    ['Pod.metadata.labels.app', 'Pod.metadata.labels has no fields of its own.'],
    ['autoscaling/v2/HorizontalPodAutoscaler.spec', 'Write HorizontalPodAutoscaler.spec.'],
  ])('may not be about %s', (path, hint) => {
    expect(check(path)).toMatchObject([{ code: 'manifest/unknown-field-note', place, hint }]);
  });

  it('about a kind that does not exist are told the nearest, or what a path is', () => {
    expect(check('Deploymet.spec')[0]?.hint).toBe('Did you mean Deployment.spec?');
    expect(check('Unicorn.spec')[0]?.hint).toContain('Begin with a kind');
  });
});

describe('YAML is taken for a manifest', () => {
  it.each([
    ['apiVersion: v1\nkind: Pod\n', true],
    ['# first\nkind: Pod\napiVersion: v1\n', true],
    ['spec:\n  apiVersion: v1\n  kind: Pod\n', false],
    ['kind: of blue\n', false],
  ])('%j: %s', (text, expected) => expect(isManifest(text)).toBe(expected));
});
