import type { SiteCounts } from '#core/schemas/site-counts.ts';
import { isSiteLayer, type LayerName } from './layers.ts';

/** Registered records and samples, never added. `isWhole` is false where there are more than could be counted. */
export type LayerCount = { registered: number; samples: number; isWhole: boolean };

export type Counted = {
  /** The rows of the layer, or of a part of it, that were handed to the page. */
  rows: readonly { readonly isIllustrative: boolean }[];
  /** Whether those are all. */
  complete: boolean;
  /** The server's own counts; asked for where the list of sites was cut. */
  counts: SiteCounts | undefined;
};

/**
 * How many records a layer has. Where a list was cut the server has counted, and what it does not count is at least what is
 * here: the length of a cut list is nobody's number. `part`: the key of a part of the layer, null for all of it.
 */
export function layerCount(
  layer: LayerName,
  { complete, counts, rows }: Counted,
  part: string | null = null,
): LayerCount {
  const found = complete ? null : serverCount(layer, counts, part);
  if (found !== null) return { registered: found.registered, samples: found.illustrative, isWhole: true };
  const samples = rows.filter(({ isIllustrative }) => isIllustrative).length;
  return { registered: rows.length - samples, samples, isWhole: complete };
}

/** Nothing is there, and that is known. */
export function isNone({ isWhole, registered, samples }: LayerCount): boolean {
  return isWhole && registered + samples === 0;
}

type Split = { registered: number; illustrative: number };

function serverCount(layer: LayerName, counts: SiteCounts | undefined, part: string | null): Split | null {
  if (counts === undefined) return null;
  if (layer === 'verify') return sum(counts.verify.filter(({ state }) => part === null || state === part));
  return isSiteLayer(layer) && part === null ? sum(counts.symbols.filter(({ symbol }) => symbol === layer)) : null;
}

function sum(all: readonly Split[]): Split {
  return all.reduce(
    (of, { illustrative, registered }) => ({
      registered: of.registered + registered,
      illustrative: of.illustrative + illustrative,
    }),
    { registered: 0, illustrative: 0 },
  );
}
