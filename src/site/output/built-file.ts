/** What the last check of a build has to know of one of its files. */
export interface BuiltFile {
  /** Ids in it, each as often as it is there. */
  ids: string[];
  /** Ids that it refers to, as `aria-labelledby` does. */
  references: string[];
  addresses: BuiltAddress[];
  /** What is wrong with the file itself, as sentences. */
  faults: string[];
}

export interface BuiltAddress {
  address: string;
  /** `link`: a reader goes there; `load`: a browser asks for it; `text`: it stands in plain text. */
  kind: 'link' | 'load' | 'text';
}

export const emptyFile = (): BuiltFile => ({ ids: [], references: [], addresses: [], faults: [] });
