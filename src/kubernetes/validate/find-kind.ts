import { apiVersionsOf } from '../schema/field-path.ts';
import type { SchemaIndex } from '../schema/schema-index.ts';
import type { CheckBase } from './check.ts';
import type { Word } from './check-object.ts';
import { type RemovedApi, removedApis } from './removed-apis.ts';
import { nearestName, someOf } from './suggest.ts';

/** Kinds with a schema that are sent to a part of another object, not to a collection of their own. */
const subresources = new Set([
  'autoscaling/v1 Scale',
  'authentication.k8s.io/v1 TokenRequest',
  'policy/v1 Eviction',
]);

/**
 * The type of a kind in an apiVersion; undefined, with an issue, when there is none to check by. What
 * is no longer served is an issue, and is checked as what took its place.
 */
export function findKind(base: CheckBase, apiVersion: Word, kind: Word): string | undefined {
  const { index } = base;
  const key = `${apiVersion.text} ${kind.text}`;
  const type = index.kinds[key];
  if (type !== undefined && isTaken(index, key)) return type;
  const removed = removedApis.get(key);
  if (index.served[key]) {
    reportUnchecked(base, apiVersion, `${key} is an alpha or beta API without a bundled schema.`);
  } else if (removed) {
    return reportRemoved(base, apiVersion, kind, removed);
  } else if (type === undefined && isForeign(index, apiVersion.text)) {
    reportUnchecked(base, apiVersion, `${key} is not a kind of Kubernetes itself.`);
  } else {
    reportUnknown(base, apiVersion, kind);
  }
  return undefined;
}

function isTaken(index: SchemaIndex, key: string): boolean {
  return (
    key in index.served || subresources.has(key) || index.served[key.slice(0, -4)] !== undefined
  );
}

/** Groups outside Kubernetes belong to custom resources: "cert-manager.io/v1". */
function isForeign(index: SchemaIndex, apiVersion: string): boolean {
  const [group, version] = apiVersion.split('/');
  if (version === undefined || !group!.includes('.')) return false;
  return !Object.keys(index.served).some((key) => key.startsWith(`${group}/`));
}

function reportUnchecked(base: CheckBase, at: Word, message: string): void {
  const hint =
    'Only its YAML was checked; a cluster that knows it checks the rest: kubectl apply --dry-run=server.';
  base.report({ code: 'manifest/unchecked-kind', at: at.at, message, hint, severity: 'warning' });
}

function reportRemoved(
  base: CheckBase,
  apiVersion: Word,
  kind: Word,
  { removed, successor, hint }: RemovedApi,
): string | undefined {
  const message = `${apiVersion.text} ${kind.text} is no longer served since Kubernetes ${removed}.`;
  base.report({ code: 'manifest/removed-api', at: apiVersion.at, message, hint });
  if (successor?.kind !== kind.text) return undefined;
  return base.index.kinds[`${successor.apiVersion} ${successor.kind}`];
}

function reportUnknown(base: CheckBase, apiVersion: Word, kind: Word): void {
  const { index, report } = base;
  const served = Object.keys(index.served).map((key) => key.split(' ') as [string, string]);
  const code = 'manifest/unknown-kind';
  const message = `apiVersion "${apiVersion.text}" has no kind "${kind.text}".`;
  const elsewhere = apiVersionsOf(index, kind.text).filter((version) =>
    isTaken(index, `${version} ${kind.text}`),
  );
  if (elsewhere.length > 0) {
    const hint = `${kind.text} is in ${elsewhere.join(' and ')}.`;
    return report({ code, at: apiVersion.at, message, hint });
  }
  const here = served.filter(([version]) => version === apiVersion.text);
  const kinds = here.map(([, name]) => name);
  if (kinds.length > 0) {
    const all = served.map(([, name]) => name);
    const near = nearestName(kind.text, kinds) ?? nearestName(kind.text, all);
    const hint = near
      ? `Did you mean "${near}"?`
      : `Kinds of ${apiVersion.text} are ${someOf(kinds)}.`;
    return report({ code, at: kind.at, message, hint });
  }
  const near = nearestName(
    apiVersion.text,
    served.map(([version]) => version),
  );
  report({
    code,
    at: apiVersion.at,
    message: `Kubernetes ${index.kubernetes} has no apiVersion "${apiVersion.text}".`,
    hint: near
      ? `Did you mean "${near}"?`
      : 'Write the group and version of the kind, such as v1 or apps/v1.',
  });
}
