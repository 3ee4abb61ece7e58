import { isMap, isSeq, type LineCounter, type Node } from 'yaml';
import { faultsToTell } from '../../book/yaml/yaml-fault.ts';
import { sortIssues, type Issue, type Place } from '../../book/issues/issue.ts';
import { findField, type FieldPath, type FieldPlace } from '../schema/field-path.ts';
import { resolve, type SchemaIndex } from '../schema/schema-index.ts';
import { wordOf } from '../yaml/nodes.ts';
import { isBroken, parseManifest, type YamlDocument } from '../yaml/parse-manifest.ts';
import { isApiObject } from '../api-object.ts';
import { hideElisions } from '../yaml/elisions.ts';
import { isTemplate } from '../yaml/template.ts';
import type { Check, CheckBase, Fault } from './check.ts';
import { checkFields } from './check-fields.ts';
import { checkObject } from './check-object.ts';
import { checkValue } from './check-value.ts';
import { fieldPathHint } from './field-path-hint.ts';
import {
  elision,
  error,
  otherSpace,
  placer,
  secondObject,
  toIssue,
  yamlIssue,
} from './to-issue.ts';
import { causes } from './causes.ts';
import { isPlaceholder, nameWayOut, placeholderFault } from './way-out.ts';

export interface ManifestSource {
  text: string;
  /** File that the text stands in, for the places of issues. */
  file: string;
  /** Where the text starts in that file. A fence that is indented has every line shifted alike. */
  firstLine: number;
  firstColumn: number;
  /** For a fragment, the field that it is written in: "Pod.spec.containers[]". */
  of?: string | undefined;
  /** A patch or an excerpt: fields may be missing anywhere. */
  partial?: boolean | undefined;
  /** Where the fence says so. */
  ofPlace?: Place | undefined;
}

/** One document of a manifest that could be read. */
export interface ManifestDocument {
  yaml: YamlDocument;
  positions: LineCounter;
  /** What it says it is. */
  kind: string | undefined;
  /** Where a fragment hangs. */
  fragment: FieldPath | undefined;
}

export interface ValidatedManifest {
  issues: Issue[];
  /** Empty when the YAML itself is broken, or a template. */
  documents: ManifestDocument[];
  /** What it is: only a manifest is checked. */
  sort: 'manifest' | 'template' | 'other';
}

/** Checks a manifest against Kubernetes as the API server and kubectl would, as far as text can tell. */
export function validateManifest(source: ManifestSource, index: SchemaIndex): ValidatedManifest {
  const { of, partial = false } = source;
  const text = partial ? hideElisions(source.text) : source.text;
  const parsed = parseManifest(text);
  if (isTemplate(text, parsed)) return { issues: [], documents: [], sort: 'template' };
  const { documents, faults: yamlFaults, positions } = parsed;
  const toPlace = placer(source, positions);
  const misread =
    otherSpace(parsed, text, toPlace) ??
    (partial ? undefined : elision(parsed, text, toPlace)) ??
    secondObject(yamlFaults, text, toPlace);
  if (misread) return { issues: [misread], documents: [], sort: 'manifest' };
  const issues = faultsToTell(yamlFaults).map((fault) => yamlIssue(fault, text, toPlace));
  if (isBroken(parsed)) {
    nameWayOut(issues, source);
    return { issues: sortIssues(issues), documents: [], sort: 'manifest' };
  }
  if (documents.length === 0 && yamlFaults.length === 0) {
    const message = 'The manifest holds no object; at least one is expected.';
    const hint =
      'Write apiVersion, kind and metadata; what is to be shown as it is stands in a text fence.';
    issues.push(error('manifest/invalid-yaml', toPlace(0, 0), message, hint));
  }
  const hangsAt = of === undefined ? undefined : findField(index, of);
  if (of !== undefined && !hangsAt) {
    const message = `of="${of}" is not a field of Kubernetes; expected a path such as Pod.spec.containers[].`;
    const place = source.ofPlace ?? toPlace(0, 0);
    issues.push(error('manifest/unknown-fragment', place, message, fieldPathHint(index, of)));
  }
  const objects = documents.filter(
    ({ contents }) => partial || of !== undefined || isApiObject(contents, () => index),
  );
  // An alias is checked wherever it is used, but a fault in it is one fault.
  const reported = new Set<string>();
  const faulty = new Set<Node>();
  const faults: Fault[] = [];
  const report = (fault: Fault) => {
    const key = `${fault.code} ${fault.at.range?.[0]} ${fault.lacks ?? ''}`;
    const isLeftOut = partial && isPlaceholder(fault.at);
    if (!reported.has(key) && !isLeftOut) faults.push(placeholderFault(fault));
    reported.add(key);
    faulty.add(fault.at);
  };
  const base = { index, report, faulty, partial };
  for (const { contents } of objects) {
    if (hangsAt) checkFragment(base, hangsAt, contents!);
    else if (of === undefined) checkObject(base, contents!);
  }
  issues.push(...causes(faults, issues.length > 0).map((fault) => toIssue(fault, toPlace)));
  const sorted = sortIssues(issues);
  if (!partial) nameWayOut(sorted, source);
  return {
    issues: sorted,
    documents: documents.map((yaml) => ({
      yaml,
      positions,
      kind: wordOf(yaml.contents, 'kind'),
      fragment: hangsAt?.path,
    })),
    sort: objects.length > 0 || documents.length === 0 ? 'manifest' : 'other',
  };
}

/** The outermost mapping of a fragment may leave fields out; what is inside it is whole. */
function checkFragment(base: CheckBase, { path, schema }: FieldPlace, node: Node): void {
  const rootType = base.index.kinds[`${path.apiVersion} ${path.kind}`]!;
  const check: Check = { ...base, kind: path.kind, rootType, prefix: path.names };
  const resolved = resolve(base.index, schema);
  // `- name: …` under of="Pod.spec.containers[]" shows items of the list as they are written in it.
  const nodes = path.item && isSeq(node) ? (node.items as Node[]) : [node];
  for (const each of nodes) {
    if (resolved.type === 'object' && isMap(each))
      checkFields(check, each, resolved, [], { partial: true });
    else checkValue(check, each, schema, []);
  }
}
