/**
 * Makes `Math.random` of this thread give the same numbers from here on: Mermaid names regions of
 * state diagrams with them, and what it lays out must not depend on chance. (Mulberry32)
 *
 * It uses nothing but itself: the comparison with a real browser runs it there as it is.
 */
export function seedRandom(): void {
  let state = 1;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
