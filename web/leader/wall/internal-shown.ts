import type { OwnDisplay } from '#core/schemas/display.ts';
import type { InternalCount } from '#core/schemas/leader.ts';
import type { View } from '../paths.ts';

/** Of the four figures of a wall so many are internal, where its token was granted them. */
export const INTERNAL_MOST = 2;

const urgency = { POOR: 0, WATCH: 1, GOOD: 2 } as const;

/** What a wall shows of what waits: what is late first, then what falls due, then the most; nothing where nothing waits. */
export function internalShown(items: readonly InternalCount[]): InternalCount[] {
  const rank = ({ standing }: InternalCount) => (standing === null ? 3 : urgency[standing]);
  return items
    .filter(({ count }) => count > 0)
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count)
    .slice(0, INTERNAL_MOST);
}

/** The region whose internal figures the screen asks for; null without a token that was granted them. The API decides. */
export function internalRegion(own: OwnDisplay | null, { place }: Pick<View, 'place'>): string | null {
  const isGranted = own?.state === 'GOOD' && own.display?.level === 'INTERNAL';
  return isGranted && place.kind === 'region' ? place.code : null;
}
