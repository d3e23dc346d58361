import type { JSX } from 'solid-js';
import { KindMark } from '#ui/KindMark.tsx';
import type { KindMarkShape } from '#ui/kind-mark-shapes.ts';
import { isSiteLayer, type LayerName } from '../model/layers.ts';

/** How a layer's records look on the map. */
export function mark(name: LayerName): JSX.Element {
  if (isSiteLayer(name)) return <KindMark shape={name satisfies KindMarkShape} size={22} title="" />;
  if (name === 'enterprises') return <KindMark shape="enterprise" size={22} title="" />;
  if (name === 'villages') return <KindMark shape="village" size={22} title="" />;
  return (
    <svg class="layers__swatch" data-layer={name} viewBox="-11 -11 22 22" aria-hidden="true">
      <path d={swatches[name]} />
    </svg>
  );
}

/** Lots inside a fence, spokes in a ring, a line, a ring about a dot, a star, an arrow, a cell: as the map draws them, around 0,0. */
const swatches = {
  parks: 'M-7 -7H7V7H-7ZM-7 0H7M0 -7V7',
  clusters: 'M-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M0 0L6.4 -6.4M0 0L-8 4M0 0L3 8.5',
  pairings: 'M-9 4L9 -4',
  rings: 'M-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0',
  contacts: 'M0 -8.5L2.2 -3L8 -2.6L3.5 1.1L5 6.9L0 3.7L-5 6.9L-3.5 1.1L-8 -2.6L-2.2 -3Z',
  chains: 'M-9 0H9M3 -5L9 0L3 5M-9 -3V3',
  grids: 'M-7 -7H7V7H-7Z',
  verify: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M-3.5 0.5L-1 3L4 -3',
  organisations: 'M0 -8.5L8.08 -2.63L5 6.88L-5 6.88L-8.08 -2.63Z',
  coverage: 'M-8 -7H8V7H-8ZM-3 -7V7M3 -7V7',
} as const;
