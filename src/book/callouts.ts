/** The sorts of callout, which are GitHub's, each with what else people call it. */
const names = {
  note: 'abstract cite example faq help info message note question quote summary tldr todo',
  tip: 'check done hint success tip',
  important: 'important',
  warning: 'attention warning warn',
  caution: 'alert bug caution danger error fail failure missing',
} as const;

export type CalloutKind = keyof typeof names;

/** The sort that a name stands for, in whichever case. */
export const calloutKind = (name: string): CalloutKind | undefined =>
  byName.get(name.toLowerCase());

export const calloutKinds = Object.keys(names) as CalloutKind[];

const byName = new Map(
  calloutKinds.flatMap((kind) => names[kind].split(' ').map((name) => [name, kind])),
);
