/** Whether two plain values (as JSON keeps them) are the same; the order of an object's fields counts for nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  // both are objects, and plain ones by what this is for
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...names].every((name) => isSame(left[name], right[name]));
}

/** The fields that differ in the second; null = none. */
export function difference<T extends object>(a: T, b: T): Partial<T> | null {
  const names = (Object.keys(b) as (keyof T)[]).filter((name) => !isSame(a[name], b[name])); // keys of b are keys of T
  if (names.length === 0) return null;
  return Object.fromEntries(names.map((name) => [name, b[name]])) as Partial<T>; // its names and values are b's
}
