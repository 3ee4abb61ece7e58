import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pairTypes } from '../../../src/kubernetes/schema/build-schema-index.ts';
import { loadSchemaIndex, readPackages } from '../../../src/kubernetes/schema/load-schema-index.ts';
import { readDeclaration } from '../../../src/kubernetes/schema/read-declaration.ts';
import { removedApis } from '../../../src/kubernetes/validate/removed-apis.ts';
import { index } from './fixtures.ts';

// Two packages that were generated apart: where they agree, and one of them names its version, the
// other is of that version too.
describe('the two packages', () => {
  const [models, client] = readPackages();
  const pairs = [...pairTypes(models, client)];

  it('describe the same version, 1.36', () => {
    expect(client.kubernetes).toBe('1.36');
    expect(pairs.length).toBeGreaterThan(480);
  });

  it('have the same fields in every type', () => {
    const different = pairs.filter(([id, model]) => {
      const ours = Object.keys(models.types[id]!.fields ?? {});
      return (
        ours.toSorted().join() !==
        Object.keys(client.models[model] ?? {})
          .toSorted()
          .join()
      );
    });
    expect(different).toEqual([]);
  });

  it('require the same fields', () => {
    const directory = new URL(
      '../../../node_modules/@kubernetes/client-node/dist/gen/models/',
      import.meta.url,
    );
    let compared = 0;
    for (const [id, model] of pairs) {
      const source = readFileSync(new URL(`${model}.d.ts`, directory), 'utf8');
      for (const [name, { required }] of Object.entries(models.types[id]!.fields ?? {})) {
        const optional = new RegExp(`'${name.replace('$', '_')}'(\\?)?:`).exec(source);
        if (!optional) continue;
        compared++;
        expect({ id, name, required }).toEqual({ id, name, required: optional[1] === undefined });
      }
    }
    expect(compared).toBeGreaterThan(1900);
  });
});

describe('the index', () => {
  it('tells whole numbers from fractions, and knows formats', () => {
    const container = index.types['IoK8sApiCoreV1ContainerPort']!.fields!;
    expect(container['containerPort']!.schema).toEqual({ type: 'integer', format: 'int32' });
    const schema = 'IoK8sApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaProps';
    expect(index.types[schema]!.fields!['maximum']!.schema).toEqual({ type: 'number' });
    const data = index.types['IoK8sApiCoreV1Secret']!.fields!['data']!.schema;
    expect(data).toEqual({ type: 'map', values: { type: 'string', format: 'byte' } });
  });

  it('knows kinds with their plurals, and none that are gone', () => {
    expect(index.served['v1 Endpoints']).toMatchObject({ plural: 'endpoints', namespaced: true });
    expect(index.served['v1 Node']).toMatchObject({ plural: 'nodes', namespaced: false });
    for (const key of removedApis.keys()) expect(index.served).not.toHaveProperty([key]);
  });

  it('names a successor for every removed kind that the packages still describe', () => {
    const gone = Object.keys(index.kinds).filter(
      (key) =>
        !index.served[key] &&
        !/(List|Scale|Rollback|Eviction|TokenRequest|ComponentStatus)$/.test(key),
    );
    expect(gone.filter((key) => !removedApis.has(key))).toEqual([]);
    for (const [key, { successor }] of removedApis) {
      // A review is sent by the server to a webhook, and to no server.
      if (!successor || /(Scale|Eviction|AdmissionReview)$/.test(key)) continue;
      expect(index.served).toHaveProperty([`${successor.apiVersion} ${successor.kind}`]);
    }
  });
});

describe('the cache', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'schema-'));
    // A process keeps the index that it has loaded; a new one reads the file again.
    vi.resetModules();
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const cacheFile = () => join(directory, 'schemas/kubernetes.json');
  const reload = async () => {
    vi.resetModules();
    const fresh = await import('../../../src/kubernetes/schema/load-schema-index.ts');
    return fresh.loadSchemaIndex(directory);
  };

  it('is written once', async () => {
    expect(await reload()).toEqual(index);
    expect(readdirSync(join(directory, 'schemas'))).toEqual(['kubernetes.json']);
    expect(await reload()).toEqual(index);
  });

  it.each([
    ['cut short', (file: string) => truncateSync(file, 1000)],
    ['empty', (file: string) => truncateSync(file, 0)],
    [
      'edited',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('Pod', 'Dop')),
    ],
  ])('is rebuilt when it is %s', async (_, damage) => {
    await reload();
    const whole = readFileSync(cacheFile(), 'utf8');
    damage(cacheFile());
    expect(await reload()).toEqual(index);
    expect(readFileSync(cacheFile(), 'utf8')).toBe(whole);
  });

  it('is rebuilt when other code wrote it', async () => {
    await reload();
    const [checksum, ...body] = readFileSync(cacheFile(), 'utf8').split('\n');
    const other = createHash('sha256')
      .update(`other code\n${body.join('\n')}`)
      .digest('hex');
    writeFileSync(cacheFile(), [other, ...body].join('\n'));
    expect(await reload()).toEqual(index);
    expect(readFileSync(cacheFile(), 'utf8').split('\n')[0]).toBe(checksum);
  });

  it('is not needed: a folder that cannot be written costs time only', () => {
    expect(loadSchemaIndex('/dev/null/nowhere').kubernetes).toBe('1.36');
  });
});

describe('a declaration', () => {
  it('in a form never seen is an error with its place', () => {
    expect(() => readDeclaration('export interface IOdd {\n    "a": 1n;\n}', 'odd.d.ts')).toThrow(
      /odd\.d\.ts: .*"1n"/,
    );
    expect(() => readDeclaration('export interface IOdd {\n    a: string;\n}', 'odd.d.ts')).toThrow(
      /odd\.d\.ts: .*a: string/,
    );
  });
});
