/** A function that makes what belongs to a key once; the key alone decides what that is. */
export function remembered<Key, Rest extends unknown[], Made>(
  make: (key: Key, ...rest: Rest) => Made,
): (key: Key, ...rest: Rest) => Made {
  const all = new Map<Key, Made>();
  return (key, ...rest) => {
    const made = all.get(key) ?? make(key, ...rest);
    all.set(key, made);
    return made;
  };
}
