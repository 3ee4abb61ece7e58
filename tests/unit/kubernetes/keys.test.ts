import { describe, expect, it } from 'vitest';
import { keyTokens } from '../../../src/kubernetes/keys/key-tokens.ts';
import { locate } from '../../../src/kubernetes/keys/locate.ts';
import { formatDataPath, parseDataPath } from '../../../src/kubernetes/yaml/data-path.ts';
import { fixtures, index, readFixture, validate } from './fixtures.ts';

const pod = readFixture('good/pod.yaml');

describe('key tokens', () => {
  it.each(fixtures('good'))('cut the key itself out of the text: $name', ({ text }) => {
    const { documents } = validate(text);
    const tokens = keyTokens(documents, index);
    expect(tokens.length).toBeGreaterThan(0);
    for (const { start, end, line, column, fieldId } of tokens) {
      const key = text.slice(start, end).replace(/['"]/g, '');
      expect(fieldId.split('.').at(-1)).toBe(key);
      expect(text.split('\n')[line - 1]!.slice(column - 1)).toMatch(text.slice(start, end));
    }
  });

  it('name the field and the key', () => {
    const { documents } = validate(pod);
    const port = keyTokens(documents, index).findLast(
      ({ start, end }) => pod.slice(start, end) === 'containerPort',
    );
    expect(port!.fieldId).toBe('Pod.spec.containers[].ports[].containerPort');
  });

  it('leave out the keys that the author chooses', () => {
    const ids = keyTokens(validate(pod).documents, index).map(({ fieldId }) => fieldId);
    expect(ids).toContain('Pod.metadata.labels');
    expect(ids).toContain('Pod.spec.nodeSelector');
    expect(ids.filter((path) => /labels\b.|nodeSelector\b.|limits\b./.test(path))).toEqual([]);
  });

  it('leave out unknown fields and foreign kinds', () => {
    const keys = (text: string) =>
      keyTokens(validate(text).documents, index).map(({ fieldId }) => fieldId);
    expect(keys('apiVersion: v1\nkind: Pod\nspek: {}\n')).toEqual(['Pod.apiVersion', 'Pod.kind']);
    expect(keys('apiVersion: example.com/v1\nkind: Order\nspec: {}\n')).toEqual([]);
  });

  it('follow a fragment from where it hangs', () => {
    const of = 'Pod.spec.containers[]';
    const ids = (text: string) =>
      keyTokens(validate(text, { of }).documents, index).map(({ fieldId }) => fieldId);
    const expected = ['Pod.spec.containers[].name', 'Pod.spec.containers[].image'];
    expect(ids('name: web\nimage: nginx\n')).toEqual(expected);
    expect(ids('- name: web\n  image: nginx\n')).toEqual(expected);
  });

  it('know the kind of every object in a list', () => {
    const tokens = keyTokens(validate(readFixture('good/list.yaml')).documents, index);
    expect(tokens.find(({ line }) => line === 15)!.fieldId).toBe('Pod.spec.containers[].image');
  });
});

describe('locating a key', () => {
  const { documents } = validate(pod);

  it('gives its line and the last line of what it holds', () => {
    const lines = pod.split('\n');
    const found = locate(documents, 'spec.initContainers[0].restartPolicy')!;
    expect(lines[found.line - 1]).toBe('      restartPolicy: Always');
    const resources = locate(documents, 'spec.containers[0].resources')!;
    expect(lines[resources.line - 1]!.trim()).toBe('resources:');
    expect(lines[resources.endLine - 1]!.trim()).toBe('memory: 1.5Gi');
  });

  it('says where it stands in the JSON twin', () => {
    expect(locate(documents, 'metadata.labels["app.kubernetes.io/name"]')!.pointer).toBe(
      '/metadata/labels/app.kubernetes.io~1name',
    );
    const two = validate('kind: A\n---\nkind: B\nspec: [{ x~y: 1 }]\n').documents;
    expect(locate(two, 'spec[0]["x~y"]')!.pointer).toBe('/items/1/spec/0/x~0y');
  });

  it('finds list items, free keys, and keys behind an alias', () => {
    expect(locate(documents, 'spec.containers[1]')).toBeDefined();
    expect(locate(documents, 'metadata.labels["app.kubernetes.io/name"]')!.line).toBe(6);
    expect(locate(documents, 'spec.containers[0].volumeMounts[0].name')).toBeDefined();
  });

  it.each(['spec.nope', 'spec.containers[9]', 'spec.containers.name', 'spec..x', '', 'spec['])(
    'finds nothing at %j',
    (path) => expect(locate(documents, path)).toBeUndefined(),
  );
});

describe('a data path', () => {
  it.each([
    [['spec', 'containers', 0, 'image'], 'spec.containers[0].image'],
    [['metadata', 'labels', 'a.b/c"d'], 'metadata.labels["a.b/c\\"d"]'],
    [['items', 2], 'items[2]'],
  ])('is written and read back: %j', (path, text) => {
    expect(formatDataPath(path)).toBe(text);
    expect(parseDataPath(text)).toEqual(path);
  });
});
