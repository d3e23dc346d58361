/** A field's list; nothing entered is an empty one. The catalogue says what its items are. */
export function listOf<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [];
}

/** The list with one item set anew. */
export function withItem<T extends object>(list: readonly T[], at: number, part: Partial<T>): T[] {
  return list.map((item, i) => (i === at ? { ...item, ...part } : item));
}

/** The list without one item. */
export function withoutItem<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, i) => i !== at);
}
