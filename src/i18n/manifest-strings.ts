import type { FormatName } from '../kubernetes/index.ts';

/** Words of the interface around manifests, in the language of the page. */
export interface ManifestStrings {
  /** Name of the choice between YAML and JSON, heard only. */
  format: string;
  copy: string;
  copied: string;
  download: string;
  /** The one line that says keys can be pressed. */
  hint: string;
  /** Link past the keys, for the keyboard without script. */
  skipKeys: string;
  /** Beside the name of a template, which nobody has filled in and checked. */
  template: string;
  /** The same for an excerpt or a patch. */
  partial: string;
  /** The same for what is no object of the API. */
  unchecked: string;
  /** Link that closes an explanation, without script. */
  close: string;
  /** Beside a field that must be written. */
  required: string;
  /** Before the values that a field takes. */
  values: string;
  /** What an API server demands of a field, in the line of its explanation. */
  constraints: ConstraintStrings;
  /** Before the message of a deliberate mistake. */
  mistake: string;
  /** Before the message of a mistake in a draft. */
  openMistake: string;
  /** Whose words the explanations are. */
  attribution(kubernetes: string): string;
}

/** Words for the rows of the tables of constraints. */
export interface ConstraintStrings {
  range(min: string, max: string): string;
  atLeast(min: string): string;
  above(min: string): string;
  characters(max: number): string;
  items(max: number): string;
  /** Every form of text that a row may demand. */
  formats: Readonly<Record<FormatName, string>>;
  /** The keys of a mapping have that form. */
  keys(format: string): string;
  notEmpty: string;
  required: string;
  forbidden: string;
  unique: string;
  oneOf(fields: string): string;
  atMostOneOf(fields: string): string;
  oneOrMoreOf(fields: string): string;
  /** @param condition of the three below, '' when the demand holds always */
  withCondition(words: string, condition: string): string;
  /** @param formula "type = Recreate" */
  holds(formula: string): string;
  written(field: string): string;
  notWritten(field: string): string;
}
