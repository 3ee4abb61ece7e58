import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
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
export function readPackages(packages = findPackages()): [Models, Client] {
  const { models, machinery, client } = packages;
  return [
    readModels([models.directory, machinery.directory]),
    readClient(join(client.directory, 'dist/gen')),
  ];
}

interface Package {
  directory: string;
  version: string;
}

function findPackages(): Record<'models' | 'machinery' | 'client', Package> {
  const models = findPackage('kubernetes-models', import.meta.url);
  // A dependency of kubernetes-models, so it is looked up from there.
  const from = join(models.directory, 'index.js');
  const machinery = findPackage('@kubernetes-models/apimachinery', from);
  return { models, machinery, client: findPackage('@kubernetes/client-node', import.meta.url) };
}

/** Looks through node_modules itself, because the packages do not export their package.json. */
function findPackage(name: string, from: string): Package {
  for (const folder of createRequire(from).resolve.paths(name) ?? []) {
    const directory = join(folder, name);
    const version = readVersion(directory);
    if (version !== undefined) return { directory, version };
  }
  throw new Error(`the package ${name} is not installed`);
}

function readVersion(directory: string): string | undefined {
  try {
    const text = readFileSync(join(directory, 'package.json'), 'utf8');
    return (JSON.parse(text) as { version: string }).version;
  } catch {
    return undefined;
  }
}
