/** Whether YAML says of itself that it is an object of Kubernetes, and so has to be a valid one. */
export function isManifest(text: string): boolean {
  return /^apiVersion\s*:/m.test(text) && /^kind\s*:/m.test(text);
}
