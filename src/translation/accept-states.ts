import type { SectionFacts } from './edition-facts.ts';
import type { States } from './record-states.ts';

/** What accepting sections of a translation comes to. */
export interface Acceptance {
  /** All states to record, in the order of the original. */
  states: States;
  /** Sections whose record is new or other than before. */
  changed: readonly { id: string; before: string | undefined; now: string }[];
  /** Records of sections that the original does not have any more. */
  dropped: readonly string[];
}

/**
 * Takes the present state of the original for what the wanted sections translate. Other sections
 * keep their record; sections that are not translated get none.
 *
 * @param records what the front matter of the translation has recorded so far.
 */
export function acceptStates(
  original: readonly SectionFacts[],
  translation: readonly SectionFacts[],
  records: Readonly<Record<string, string>>,
  wants: (id: string) => boolean,
): Acceptance {
  const translated = new Set(translation.map(({ id }) => id));
  const states = new Map<string, string>();
  const changed: { id: string; before: string | undefined; now: string }[] = [];
  for (const { id, state } of original) {
    const before = records[id];
    const isAccepted = id !== '' && translated.has(id) && wants(id);
    const now = isAccepted ? state : before;
    if (now === undefined) continue;
    states.set(id, now);
    if (now !== before) changed.push({ id, before, now });
  }
  const dropped = Object.keys(records).filter((id) => !states.has(id));
  return { states, changed, dropped };
}
