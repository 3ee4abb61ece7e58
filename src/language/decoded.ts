/** An address, or a part of one, as people read it. One that is not encoded well stands for itself. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
