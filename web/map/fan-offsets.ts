/** Where the members of a stack go when it fans out, in px around their common point. */
export type Offset = { x: number; y: number };

/** Room for one mark, px. */
const STEP = 34;
const IN_A_RING = 9;

/** A ring for a few, a spiral for many; neighbours never come closer than a mark is wide. */
export function fanOffsets(count: number, scale = 1): Offset[] {
  if (count <= IN_A_RING) {
    const radius = Math.max(STEP, (STEP * count) / (2 * Math.PI)) * scale;
    return Array.from({ length: count }, (_, index) => polar(radius, (2 * Math.PI * index) / count - Math.PI / 2));
  }
  const offsets: Offset[] = [];
  let angle = 0;
  for (let index = 0; index < count; index += 1) {
    // The arms of the spiral lie one mark apart; each step along it is one mark long.
    const radius = STEP * (1.2 + angle / (2 * Math.PI));
    offsets.push(polar(radius * scale, angle - Math.PI / 2));
    angle += STEP / radius;
  }
  return offsets;
}

function polar(radius: number, angle: number): Offset {
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
