/** Id of the marked phrase of an annotation, the way back from the remark to the text. */
export function markId(annotation: string): string {
  return `q-${annotation}`;
}
