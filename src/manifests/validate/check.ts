import type { Node } from 'yaml';
import type { IssueCode } from '../../issues/codes.ts';
import type { Severity } from '../../issues/issue.ts';
import type { SchemaIndex } from '../schema/schema-index.ts';
import type { YamlDocument } from '../yaml/parse-manifest.ts';

export type ManifestCode = Extract<IssueCode, `manifest/${string}`>;

/** What every check of a document is given, and where it puts what it finds. */
export interface CheckBase {
  index: SchemaIndex;
  document: YamlDocument;
  report: (fault: Fault) => void;
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

export interface Fault {
  code: ManifestCode;
  /** The key or value at fault. */
  at: Node;
  message: string;
  hint?: string | undefined;
  severity?: Severity;
  /** What a mapping lacks. The place is then its first character, since the mapping may be long. */
  lacks?: string;
}
