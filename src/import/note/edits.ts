/** Changes to a text, told by the offsets of the text as it was. */
export class Edits {
  /** The text as it was. */
  readonly text: string;
  readonly #edits: { start: number; end: number; text: string }[] = [];
  /** For each character that is replaced, the number of its edit. */
  readonly #replaced: Int32Array;

  constructor(text: string) {
    this.text = text;
    this.#replaced = new Int32Array(text.length);
  }

  /** Puts `text` in place of a range. Of two that overlap, the first to come wins. */
  replace(start: number, end: number, text: string): void {
    const range = this.#replaced.subarray(start, end);
    if (this.#isWithin(start) || range.some((edit) => edit !== 0)) return;
    range.fill(this.#edits.push({ start, end, text }));
  }

  /** Puts `text` at a place that stays; not inside of what was replaced. */
  insert(at: number, text: string): void {
    if (!this.#isWithin(at)) this.#edits.push({ start: at, end: at, text });
  }

  /** The text with all changes. */
  result(): string {
    let at = 0;
    let text = '';
    // Insertions at the start of a replaced range come before it, in the order of their arrival.
    const inOrder = this.#edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
    for (const edit of inOrder) {
      text += this.text.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return text + this.text.slice(at);
  }

  #isWithin(at: number): boolean {
    const edit = this.#replaced[at] ?? 0;
    return edit !== 0 && edit === this.#replaced[at - 1];
  }
}
