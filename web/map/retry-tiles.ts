import type { Map as MapLibreMap } from 'maplibre-gl';

/** The server reads into memory what it cannot count at once; each time it is given twice as long. ms */
const FIRST_MS = 3_000;
const MOST_TRIES = 5;
/** Longer than the longest wait, after which the tries of a tile begin anew. ms */
const FORGOTTEN_MS = 2 * FIRST_MS * 2 ** MOST_TRIES;

/** What MapLibre says of a tile that did not come, as far as it is looked at. */
type TileError = {
  readonly error?: { readonly status?: unknown };
  readonly sourceId?: unknown;
  readonly tile?: {
    readonly tileID?: { readonly canonical?: { readonly z: number; readonly x: number; readonly y: number } };
  };
};

/** Has tiles asked for again that were answered with 503, which MapLibre itself never does. Answers what ends the waiting. */
export function retryTiles(
  map: Pick<MapLibreMap, 'on' | 'getSource' | 'refreshTiles'>,
  now: () => number = Date.now,
): () => void {
  const tries = new Map<string, { readonly count: number; readonly at: number }>();
  const waiting = new Set<ReturnType<typeof setTimeout>>();
  map.on('error', (event) => {
    const { error, sourceId, tile } = event as typeof event & TileError; // what a source says of a tile is put on it too
    const at = tile?.tileID?.canonical;
    if (error?.status !== 503 || typeof sourceId !== 'string' || at === undefined) return;
    const { z, x, y } = at;
    const key = [sourceId, z, x, y].join('/');
    const last = tries.get(key);
    // trouble of another day: a wall hangs for weeks
    const tried = last === undefined || now() - last.at > FORGOTTEN_MS ? 0 : last.count;
    tries.set(key, { count: tried + 1, at: now() });
    if (tried >= MOST_TRIES) return;
    const timer = setTimeout(
      () => {
        waiting.delete(timer);
        if (map.getSource(sourceId) !== undefined) map.refreshTiles(sourceId, [{ z, x, y }]);
      },
      FIRST_MS * 2 ** tried,
    );
    waiting.add(timer);
  });
  return () => {
    for (const timer of waiting) clearTimeout(timer);
  };
}
