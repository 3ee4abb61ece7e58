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
  /** Link that closes an explanation, without script. */
  close: string;
  /** Beside a field that must be written. */
  required: string;
  /** Before the values that a field takes. */
  values: string;
  /** Before the message of a deliberate mistake. */
  mistake: string;
  /** Whose words the explanations are. */
  attribution(kubernetes: string): string;
}
