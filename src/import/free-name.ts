/** A name that is not taken: the wish itself, or with the first free number behind it, from 2 on. */
export function freeName(wish: string, isTaken: (name: string) => boolean): string {
  let name = wish;
  for (let times = 2; isTaken(name); times++) name = `${wish}-${times}`;
  return name;
}
