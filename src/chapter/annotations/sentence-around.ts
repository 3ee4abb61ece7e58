/** A phrase in its sentence. */
export interface Sentence {
  before: string;
  exact: string;
  after: string;
}

/** Cuts the sentence around a phrase out of its block. */
export function sentenceAround({ before, exact, after }: Sentence): Sentence {
  const start = Math.max(...['. ', '? ', '! '].map((end) => before.lastIndexOf(end)));
  const end = /[.?!](\s|$)/.exec(after);
  return {
    before: start === -1 ? before : before.slice(start + 2),
    exact,
    after: end ? after.slice(0, end.index + 1) : after,
  };
}
