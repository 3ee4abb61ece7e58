import type { Node } from 'yaml';
import type { Severity } from '../../book/issues/issue.ts';
import type { ManifestCode } from '../constraints/formats.ts';
import type { SchemaIndex } from '../schema/schema-index.ts';
import type { DataPath } from '../yaml/data-path.ts';

/** What every check of a document is given, and where it puts what it finds. */
export interface CheckBase {
  index: SchemaIndex;
  report: (fault: Fault) => void;
  /** Nodes that something has been reported of: what only follows from that isn't told. */
  faulty: ReadonlySet<Node>;
  /** Fields may be missing anywhere: a patch, an excerpt. */
  partial: boolean;
}

/** The same, once it is known what kind of object is checked. */
export interface Check extends CheckBase {
  /** Kind of the object, or of the object that a fragment is a part of. */
  kind: string;
  /** Type of that kind: where a misplaced field is looked for. */
  rootType: string;
  /** Field names from the kind down to where a fragment hangs; empty for a whole object. */
  prefix: readonly string[];
}

/** The path without positions in lists, from the kind down. */
export function fieldNames({ prefix }: Check, path: DataPath): string[] {
  return [...prefix, ...path.filter((part) => typeof part === 'string')];
}

export interface Fault {
  code: ManifestCode;
  /** The key or value at fault. */
  at: Node;
  message: string;
  hint: string;
  severity?: Severity;
  /** What a mapping lacks. The place is then its first character, since the mapping may be long. */
  lacks?: string;
  /** Of a field in the wrong place: the path that it should have. */
  belongs?: string | undefined;
  /** Names of the fields down to one that is missing: not told when it was written elsewhere. */
  field?: string;
}
