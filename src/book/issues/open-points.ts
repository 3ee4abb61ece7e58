import type { IssueCode } from './codes.ts';
import type { Issue } from './issue.ts';

/** What a draft's open points are about, as its notice counts them: the first that fits. */
const kinds = {
  pictures: /^chapter\/(?:picture|remote-picture|missing-file)$/,
  links: /^chapter\/broken-link$/,
  drawings: /^diagram\//,
  manifests: /^manifest\//,
  annotations: /^(?:annotation|questions)\//,
  terms: /^glossary\//,
  translations: /^parity\/|^book\/missing-translation$/,
  others: /./,
};

export type OpenKind = keyof typeof kinds;

/** The kinds that a draft has open points of, in the order of the table, with how many. */
export function countOpenPoints(issues: readonly Pick<Issue, 'code'>[]): [OpenKind, number][] {
  const counts = Map.groupBy(issues, ({ code }) => kindOf(code));
  return openKinds
    .map((kind): [OpenKind, number] => [kind, counts.get(kind)?.length ?? 0])
    .filter(([, count]) => count > 0);
}

const openKinds = Object.keys(kinds) as OpenKind[];

const kindOf = (code: IssueCode) => openKinds.find((kind) => kinds[kind].test(code))!;
