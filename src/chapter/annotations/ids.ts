/** Id of the marked phrase of an annotation, the way back from the remark to the text. */
export function markId(annotation: string): string {
  return `q-${annotation}`;
}

/** Id of what a remark says in a few words, by which it and its phrase are known. */
export function leadId(annotation: string): string {
  return `l-${annotation}`;
}
