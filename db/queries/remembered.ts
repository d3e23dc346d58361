/** Values kept at most; then all are forgotten, so that nobody can fill the memory by texts of their own. */
const MOST = 2_000;

/** A function of texts that repeat from row to row, as hours and sets of codes do: each text is worked out once. The value is shared. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const value = make(text);
    known.set(text, value);
    return value;
  };
}
