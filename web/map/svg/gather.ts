/** Something at a place of the world, px at the zoom it is gathered for. */
export type Placed = { x: number; y: number };

export type Gathered<T> = { x: number; y: number; items: T[] };

/**
 * Puts together what lies within `radius` px of the first of a group; each item is in exactly one group. The groups do not
 * depend on what part of the world is on the screen, so that counts stand still while the map is moved. Within a group the order
 * stays. Radius 0 keeps all apart.
 */
export function gather<T extends Placed>(items: readonly T[], radius: number): Gathered<T>[] {
  if (radius === 0) return items.map((item) => ({ x: item.x, y: item.y, items: [item] }));
  const cells = new Map<string, T[]>();
  const cellOf = ({ x, y }: Placed) => [Math.floor(x / radius), Math.floor(y / radius)] as const;
  for (const item of items) {
    const key = cellOf(item).join();
    const cell = cells.get(key);
    if (cell) cell.push(item);
    else cells.set(key, [item]);
  }
  const taken = new Set<T>();
  const order = new Map(items.map((item, index) => [item, index]));
  return items.flatMap((first) => {
    if (taken.has(first)) return [];
    const [column, row] = cellOf(first);
    const near = [-1, 0, 1]
      .flatMap((dy) => [-1, 0, 1].flatMap((dx) => cells.get(`${column + dx},${row + dy}`) ?? []))
      .filter((item) => !taken.has(item) && Math.hypot(item.x - first.x, item.y - first.y) <= radius)
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    for (const item of near) taken.add(item);
    const middle = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return [{ x: middle(near.map(({ x }) => x)), y: middle(near.map(({ y }) => y)), items: near }];
  });
}
