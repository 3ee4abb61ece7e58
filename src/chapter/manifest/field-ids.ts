/**
 * Gives every distinct field of a page one id, in the order of first use, so that all keys of one
 * field open one popover.
 */
export class FieldIds {
  readonly #prefix: string;
  readonly #ids = new Map<string, string>();

  /** @param prefix start of the ids; what makes them unique on pages that join several chapters */
  constructor(prefix = 'f') {
    this.#prefix = prefix;
  }

  /** Id of the popover of a field, "Pod.spec.containers[].image" → "f7". */
  idOf(fieldId: string): string {
    const known = this.#ids.get(fieldId);
    if (known !== undefined) return known;
    const id = `${this.#prefix}${this.#ids.size + 1}`;
    this.#ids.set(fieldId, id);
    return id;
  }

  /** All fields that were asked for, with their ids. */
  entries(): [fieldId: string, id: string][] {
    return [...this.#ids];
  }
}
