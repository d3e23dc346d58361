import { type KindMarkShape, kindMarkOutlines } from '#ui/kind-mark-shapes.ts';

/** Colours of kinds. */
export type Tone = 'red' | 'featured' | 'ordinary' | 'service' | 'enterprise' | 'village';

/** Radius of the pale disc under a mark whose place is only roughly known, px. */
export const HALO_RADIUS = 14;

/** Symbols of the map: those of lists and legends, and the plot of land that stands for a park. */
export type MarkShape = KindMarkShape | 'park' | 'committee' | 'branch';

export type MarkOutline = {
  /** Full extent, px. */
  size: number;
  /** SVG path around 0,0. */
  path: string;
  ringRadius?: number;
  tone: Tone;
};

const tones: Readonly<Record<KindMarkShape, Tone>> = {
  center: 'red',
  featured: 'featured',
  ordinary: 'ordinary',
  service: 'service',
  station: 'service',
  mobile: 'featured',
  enterprise: 'enterprise',
  village: 'village',
};

/** Four lots inside a fence: open, so that it is never taken for a site. */
const park: MarkOutline = { size: 18, path: 'M-8 -8H8V8H-8ZM-8 0H8M0 -8V8', tone: 'featured' };

/** 党委, 党工委, 党总支 larger than 党支部; five corners, which no position has. */
const organisations: Readonly<Record<'committee' | 'branch', MarkOutline>> = {
  committee: { size: 17, path: pentagon(8.5), tone: 'enterprise' },
  branch: { size: 11, path: pentagon(5.5), tone: 'enterprise' },
};

function pentagon(radius: number): string {
  const corners = [0, 1, 2, 3, 4].map((corner) => {
    const angle = ((corner * 72 - 90) * Math.PI) / 180;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}

export function markOutline(shape: MarkShape): MarkOutline {
  if (shape === 'park') return park;
  if (shape === 'committee' || shape === 'branch') return organisations[shape];
  const { size, path, ringRadius } = kindMarkOutlines[shape];
  return { size, path, ringRadius, tone: tones[shape] };
}

/** Half the room a mark takes, px; names stand outside it. */
export function markReach(shape: MarkShape, schematic: boolean): number {
  return schematic ? HALO_RADIUS : markOutline(shape).size / 2;
}
