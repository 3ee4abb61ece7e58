import { findPackageJSON } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { codeDigest } from '../../cache/code-digest.ts';
import { EntryCache } from '../../cache/entry-cache.ts';
import { buildSchemaIndex } from './build-schema-index.ts';
import { readClient, type Client } from './read-client.ts';
import { readModels, type Models } from './read-models.ts';
import type { SchemaIndex } from './schema-index.ts';

const loaded = new Map<string, SchemaIndex>();

/**
 * The index of the installed packages. The first call on a machine reads them (about a second) and
 * writes the cache, later ones read the cache (about 30 ms), later calls in one process cost nothing.
 *
 * @param cacheDir folder for the cache, made when it is not there; a cache that cannot be read or
 *   written costs time only
 */
export function loadSchemaIndex(cacheDir: string): SchemaIndex {
  const index = loaded.get(cacheDir) ?? readIndex(cacheDir);
  loaded.set(cacheDir, index);
  return index;
}

function readIndex(cacheDir: string): SchemaIndex {
  const cache = new EntryCache<SchemaIndex>(join(cacheDir, 'schemas'));
  const kept = cache.read('kubernetes', codeDigest());
  if (kept) return kept;
  const index = buildSchemaIndex(...readPackages());
  cache.write('kubernetes', codeDigest(), index);
  return index;
}

/** Both packages as they are, before they are joined. */
export function readPackages(): [Models, Client] {
  const project = resolve('package.json');
  const models = findPackageJSON('kubernetes-models', project)!;
  // A dependency of kubernetes-models, so it is looked up from there.
  const machinery = findPackageJSON('@kubernetes-models/apimachinery', models)!;
  const client = findPackageJSON('@kubernetes/client-node', project)!;
  return [
    readModels([dirname(models), dirname(machinery)]),
    readClient(join(dirname(client), 'dist/gen')),
  ];
}
