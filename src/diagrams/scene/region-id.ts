/**
 * The id of a nameless region of a state diagram, without the counter that Mermaid runs through
 * all diagrams of a process. What is left was drawn from seeded chance and is the same every time.
 */
export function stableId(id: string): string {
  return id.replace(/\bid-([a-z0-9]{8,})-\d+/, 'region-$1');
}
