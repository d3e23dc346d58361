const SAMPLE = 99;

/** The path of a constant as long as the answer of median length among those to some paths. */
export async function floorOf(origin: string, paths: readonly string[]): Promise<string> {
  const sizes: { path: string; size: number }[] = [];
  for (const path of paths.slice(0, SAMPLE)) {
    const response = await fetch(new URL(path, origin));
    sizes.push({ path, size: (await response.arrayBuffer()).byteLength });
  }
  const typical = sizes.toSorted((a, b) => a.size - b.size)[sizes.length >> 1];
  const floor = `/api/bench/floor?of=${encodeURIComponent(typical?.path ?? '/')}`;
  await fetch(new URL(floor, origin)); // from the next time on it is constant
  return floor;
}
