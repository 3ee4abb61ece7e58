/** The part of Mermaid's parsed sequence diagram that says what its lines are. */
export interface SequenceLines {
  getMessages: () => { from?: string; to?: string; message?: unknown; type?: number }[];
  /** Mermaid's names for the kinds of lines. */
  LINETYPE: Readonly<Record<string, number>>;
}

export interface SequenceLine {
  role: Role;
  from: string | undefined;
  to: string | undefined;
  /** As Mermaid keeps them; a coloured region has none. */
  words: string;
  /** What stands between the two parts of a message in a text, or of a note. */
  sign: string;
}

/** Lines of their own open, split and close a frame, or begin and end that a part is busy. */
type Role = 'message' | 'note' | 'opens' | 'splits' | 'closes' | 'begins' | 'ends' | 'silent';

/** By the name of its kind, the first that fits; what is left is a message, by its arrow. */
const roles: readonly { kind: RegExp; role: Role }[] = [
  { kind: /^ACTIVE_START$/, role: 'begins' },
  { kind: /^ACTIVE_END$/, role: 'ends' },
  { kind: /^AUTONUMBER$/, role: 'silent' },
  { kind: /^NOTE$/, role: 'note' },
  { kind: /_START$/, role: 'opens' },
  { kind: /_(?:ELSE|AND|OPTION)$/, role: 'splits' },
  { kind: /_END$/, role: 'closes' },
];

/** The lines of a sequence diagram, in the order of the source. */
export function readSequenceLines(db: SequenceLines): SequenceLine[] {
  const kinds = new Map(Object.entries(db.LINETYPE).map(([kind, type]) => [type, kind]));
  return db.getMessages().map(({ type = 0, from, to, message }) => {
    const kind = kinds.get(type) ?? '';
    // What Mermaid keeps of a region is its colour, of numbering its steps.
    const words = kind === 'RECT_START' || typeof message !== 'string' ? '' : message;
    const role = roleOf(kind);
    const sign = role === 'note' ? ',' : kind.startsWith('BIDIRECTIONAL') ? '↔' : '→';
    return { role, from, to, words, sign };
  });
}

/** The parts that are busy to the end, each as often as nothing ends it. */
export function openActivations(db: SequenceLines): string[] {
  const open: string[] = [];
  for (const { role, from = '' } of readSequenceLines(db)) {
    if (role === 'begins') open.push(from);
    else if (role === 'ends') open.splice(open.lastIndexOf(from), 1);
  }
  return open;
}

function roleOf(name: string): Role {
  return roles.find(({ kind }) => kind.test(name))?.role ?? 'message';
}
