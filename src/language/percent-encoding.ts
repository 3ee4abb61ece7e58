/** An address, or a part of one, as people read it. One that is not encoded well stands for itself. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A character as addresses encode it, and those too that `encodeURIComponent` leaves as they are. */
export function percentEncoded(sign: string): string {
  const encoded = encodeURIComponent(sign);
  return encoded === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}
