import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildSchemaIndex } from './build-schema-index.ts';
import { readClient, type Client } from './read-client.ts';
import { readModels, type Models } from './read-models.ts';
import type { SchemaIndex } from './schema-index.ts';

/** Raise when the shape of the index, or what is read into it, changes: old caches are left alone. */
const FORMAT = 3;

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
  const packages = findPackages();
  const { models, client } = packages;
  const file = join(
    cacheDir,
    `kubernetes-schema-${models.version}-${client.version}-${FORMAT}.json`,
  );
  const cached = readCache(file);
  if (cached) return cached;
  const index = buildSchemaIndex(...readPackages(packages));
  writeCache(file, index);
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

/** First line: digest of the rest, so that a file cut short or edited is noticed. */
function readCache(file: string): SchemaIndex | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, end) === digest(body) ? (JSON.parse(body) as SchemaIndex) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes beside and renames: two builds at once never read half a file. */
function writeCache(file: string, index: SchemaIndex): void {
  const body = JSON.stringify(index);
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, `${digest(body)}\n${body}`);
    renameSync(beside, file);
  } catch {
    // A read-only disk: the next build reads the packages again.
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
