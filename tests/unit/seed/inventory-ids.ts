/** Rows of the inventory of the five documents: A 000, B 001, C 002, D 003, E 004. */
export const INVENTORY_IDS: readonly string[] = [
  ...rows('A', 37),
  ...rows('B', 36),
  ...rows('C', 31),
  ...rows('D', 26),
  ...rows('E', 20),
];

function rows(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`);
}
