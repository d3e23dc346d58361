/** Outlines of the map symbols (visual.md 7), centred on 0,0; `size` is the full extent on the map in px. */
export type KindMarkShape =
  | 'center'
  | 'featured'
  | 'ordinary'
  | 'service'
  | 'station'
  | 'mobile'
  | 'enterprise'
  | 'village';

export type KindMarkOutline = {
  size: number;
  path: string;
  /** A ring around the outline, drawn as a line (the 中心 marker). */
  ringRadius?: number;
};

function circle(radius: number): string {
  return `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

function polygon(corners: number, radius: number, turnDegrees: number): string {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = ((turnDegrees + (index * 360) / corners) * Math.PI) / 180;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}

function roundedBox(width: number, height: number, radius: number): string {
  const across = width - 2 * radius;
  const down = height - 2 * radius;
  const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  return [
    `M${-width / 2 + radius} ${-height / 2}h${across}${corner(radius, radius)}v${down}`,
    `${corner(-radius, radius)}h${-across}${corner(-radius, -radius)}v${-down}${corner(radius, -radius)}Z`,
  ].join('');
}

export const kindMarkOutlines: Record<KindMarkShape, KindMarkOutline> = {
  center: { size: 26, path: circle(7.5), ringRadius: 11.75 },
  featured: { size: 20, path: polygon(4, 9.5, 0) },
  ordinary: { size: 12, path: circle(5.5) },
  service: { size: 20, path: roundedBox(17, 17, 4) },
  station: { size: 20, path: polygon(6, 9.5, 0) },
  mobile: { size: 22, path: roundedBox(21, 12, 6) },
  enterprise: { size: 8, path: roundedBox(7, 7, 0.75) },
  village: { size: 8, path: polygon(3, 5, -90) },
};
