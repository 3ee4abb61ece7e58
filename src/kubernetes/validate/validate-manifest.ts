import { isMap, isSeq, type LineCounter, type Node } from 'yaml';
import { explainYamlFault, faultsToTell, keyAt } from '../../book/yaml/yaml-fault.ts';
import { sortIssues, type Issue, type Place } from '../../book/issues/issue.ts';
import { findField, type FieldPath, type FieldPlace } from '../schema/field-path.ts';
import { resolve, type SchemaIndex } from '../schema/schema-index.ts';
import { entriesOf, stringOf } from '../yaml/nodes.ts';
import { parseManifest, type YamlDocument, type YamlFault } from '../yaml/parse-manifest.ts';
import { isApiObject } from '../api-object.ts';
import { elisionIn, hideElisions } from '../yaml/elisions.ts';
import { isTemplate } from '../yaml/template.ts';
import type { Check, CheckBase, Fault } from './check.ts';
import { fieldPathHint } from './field-path-hint.ts';
import { checkFields } from './check-fields.ts';
import { checkObject } from './check-object.ts';
import { checkValue } from './check-value.ts';

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
  /** What it says it is, or for a fragment what it is a part of. */
  apiVersion: string | undefined;
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
  const partial = source.partial ?? false;
  const text = partial ? hideElisions(source.text) : source.text;
  const parsed = parseManifest(text);
  if (isTemplate(text, parsed)) return { issues: [], documents: [], sort: 'template' };
  const { documents, faults: yamlFaults, positions } = parsed;
  const toPlace = placer(source, positions);
  const elision = partial ? -1 : elisionIn(text, parsed.documents);
  if (elision >= 0)
    return { issues: [elisionIssue(elision, toPlace)], documents: [], sort: 'manifest' };
  const issues = faultsToTell(yamlFaults).map((fault) => yamlIssue(fault, text, toPlace));
  const broken = yamlFaults.some(({ code }) => code !== 'DUPLICATE_KEY');
  if (broken) return { issues: sortIssues(issues), documents: [], sort: 'manifest' };
  if (documents.length === 0 && yamlFaults.length === 0) issues.push(emptyIssue(toPlace));

  const hangsAt = source.of === undefined ? undefined : findField(index, source.of);
  if (source.of !== undefined && !hangsAt)
    issues.push(unknownFragment(source.of, source.ofPlace ?? toPlace(0, 0), index));
  const isChecked = partial || source.of !== undefined;
  const objects = documents.filter((each) => isChecked || isApiObject(each, () => index));
  // An alias is checked wherever it is used, but a fault in it is one fault.
  const reported = new Set<string>();
  const faulty = new Set<Node>();
  const faults: Fault[] = [];
  const elsewhere: string[] = [];
  const misplaced = (path: string) => void elsewhere.push(path);
  const report = (fault: Fault) => {
    const key = `${fault.code} ${fault.at.range?.[0]} ${fault.lacks ?? ''}`;
    if (!reported.has(key)) faults.push(fault);
    reported.add(key);
    faulty.add(fault.at);
  };
  for (const document of documents) {
    const base = { index, document, report, faulty, misplaced, partial };
    if (source.of !== undefined) {
      if (hangsAt) checkFragment(base, hangsAt, document.contents!);
    } else if (objects.includes(document)) checkObject(base, document.contents ?? undefined);
  }
  const told = faults.filter((fault) => !isElsewhere(fault, elsewhere));
  issues.push(...told.map((fault) => toIssue(fault, toPlace)));
  nameWayOut(issues, partial);
  return {
    issues: sortIssues(issues),
    documents: documents.map((yaml) => describeDocument(yaml, positions, hangsAt?.path)),
    sort: objects.length > 0 || documents.length === 0 ? 'manifest' : 'other',
  };
}

/** Nothing of an excerpt or a patch is missing: the first that is tells how to say so. */
function nameWayOut(issues: readonly Issue[], partial: boolean): void {
  const first = issues.find(({ code }) => code === 'manifest/missing-field');
  if (first && !partial)
    first.hint = `${first.hint ?? ''} A patch or an excerpt says partial.`.trim();
}

/** What is missing because its content was written in another place is told there. */
function isElsewhere({ field }: Fault, misplaced: readonly string[]): boolean {
  return field !== undefined && misplaced.some((path) => `${path}.`.startsWith(`${field}.`));
}

/** The outermost mapping of a fragment may leave fields out; what is inside it is whole. */
function checkFragment(base: CheckBase, { path, schema }: FieldPlace, node: Node): void {
  const rootType = base.index.kinds[`${path.apiVersion} ${path.kind}`]!;
  const check: Check = { ...base, kind: path.kind, rootType, prefix: path.names };
  const resolved = resolve(base.index, schema);
  // `- name: …` under of="Pod.spec.containers[]" shows items of the list as they are written in it.
  const nodes = path.item && isSeq(node) ? (node.items as Node[]) : [node];
  for (const each of nodes) {
    const at = { path: [], ancestors: [each] };
    if (resolved.type === 'object' && isMap(each)) checkFields(check, each, resolved, at, true);
    else checkValue(check, each, schema, { path: [], ancestors: [] });
  }
}

function describeDocument(
  yaml: YamlDocument,
  positions: LineCounter,
  fragment: FieldPath | undefined,
): ManifestDocument {
  const entries = isMap(yaml.contents) ? entriesOf(yaml, yaml.contents) : [];
  const word = (name: string) => stringOf(entries.find((entry) => entry.name === name)?.value);
  const { apiVersion, kind } = fragment ?? { apiVersion: word('apiVersion'), kind: word('kind') };
  return { yaml, positions, apiVersion, kind, fragment };
}

type ToPlace = (start: number, end: number) => Place;

function placer(source: ManifestSource, positions: LineCounter): ToPlace {
  const shift = (offset: number) => {
    const { line, col } = positions.linePos(offset);
    return [line + source.firstLine - 1, col + source.firstColumn - 1] as const;
  };
  return (start, end) => {
    const [line, column] = shift(start);
    const [endLine, endColumn] = shift(end);
    return { file: source.file, line, column, endLine, endColumn };
  };
}

function toIssue({ code, at, message, hint, severity, lacks }: Fault, toPlace: ToPlace): Issue {
  const [from = 0, to = from] = at.range ?? [];
  return {
    code,
    severity: severity ?? 'error',
    message,
    place: toPlace(from, lacks === undefined ? Math.max(to, from + 1) : from + 1),
    ...(hint !== undefined && { hint }),
  };
}

function yamlIssue(fault: YamlFault, text: string, toPlace: ToPlace): Issue {
  const severity = 'error';
  if (fault.code === 'DUPLICATE_KEY') {
    const name = keyAt(text, fault.start);
    const place = toPlace(fault.start, fault.start + name.length);
    const message = `The key "${name}" is in this mapping twice; kubectl keeps the last one without a word.`;
    const hint = 'Keep the one that is meant; what both hold goes under one key.';
    return { code: 'manifest/duplicate-key', severity, message, place, hint };
  }
  const { message, hint, start, end } =
    fault.hint === undefined ? explainYamlFault(fault, text) : { ...fault, hint: fault.hint };
  return { code: 'manifest/invalid-yaml', severity, message, place: toPlace(start, end), hint };
}

function elisionIssue(at: number, toPlace: ToPlace): Issue {
  return {
    code: 'manifest/invalid-yaml',
    severity: 'error',
    message: 'A line stands for what is left out, and a whole manifest leaves nothing out.',
    place: toPlace(at, at + 1),
    hint: 'Write partial after yaml where the fence opens, or # partial in the first line of a file.',
  };
}

function emptyIssue(toPlace: ToPlace): Issue {
  return {
    code: 'manifest/invalid-yaml',
    severity: 'error',
    message: 'The manifest holds no object; at least one is expected.',
    place: toPlace(0, 0),
    hint: 'Write apiVersion, kind and metadata, or remove the file or fence.',
  };
}

function unknownFragment(of: string, place: Place, index: SchemaIndex): Issue {
  return {
    code: 'manifest/unknown-fragment',
    severity: 'error',
    message: `of="${of}" is not a field of Kubernetes; expected a path such as Pod.spec.containers[].`,
    place,
    hint: fieldPathHint(index, of),
  };
}
