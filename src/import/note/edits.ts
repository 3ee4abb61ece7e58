/** Changes to a text, told by the offsets of the text as it was. */
export class Edits {
  readonly #source: string;
  readonly #edits: { start: number; end: number; text: string }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Puts `text` in place of a range. Of two that overlap, the first to come wins. */
  replace(start: number, end: number, text: string): void {
    const overlaps = this.#edits.some(
      (edit) => start < edit.end && edit.start < end && edit.start !== edit.end,
    );
    if (!overlaps) this.#edits.push({ start, end, text });
  }

  /** Puts `text` at a place that stays; not inside of what was replaced. */
  insert(at: number, text: string): void {
    if (this.#edits.some((edit) => edit.start < at && at < edit.end)) return;
    this.#edits.push({ start: at, end: at, text });
  }

  /** Like {@link insert}, before all that was put at that place. */
  insertFirst(at: number, text: string): void {
    this.#edits.unshift({ start: at, end: at, text });
  }

  /** The text with all changes. */
  result(): string {
    let at = 0;
    let text = '';
    // Insertions at the start of a replaced range come before it, in the order of their arrival.
    const inOrder = [...this.#edits].sort((a, b) => a.start - b.start || a.end - b.end);
    for (const edit of inOrder) {
      text += this.#source.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return text + this.#source.slice(at);
  }
}
