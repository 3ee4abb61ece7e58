import type { IssueCode } from '../book/issues/codes.ts';
import type { Issue, Place, Severity } from '../book/issues/issue.ts';

/** A fault of a diagram, placed within its source: the same wherever the diagram stands. */
export interface Problem {
  code: IssueCode & `diagram/${string}`;
  severity: Severity;
  message: string;
  hint: string;
  /** Counted from 1, within the source. */
  line: number;
  column: number;
  /** Length in characters of what is at fault, on one line. */
  length?: number;
}

/** Places a problem in the file that its diagram stands in. */
export function toIssue(problem: Problem, origin: Place): Issue {
  const { code, severity, message, hint } = problem;
  const line = origin.line + problem.line - 1;
  // A fence inside a list is indented on all its lines alike.
  const column = origin.column + problem.column - 1;
  const place: Place = { file: origin.file, line, column };
  if (problem.length) Object.assign(place, { endLine: line, endColumn: column + problem.length });
  return { code, severity, message, hint, place };
}
