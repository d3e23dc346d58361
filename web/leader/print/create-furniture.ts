import { type Accessor, createMemo, createResource } from 'solid-js';
import { validReviewNumber } from '#ui/registration.ts';
import { useUiText } from '#ui/ui-text.ts';
import { usePair } from '../compare/side.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { minuteOf } from '../format.ts';
import { permanentLink } from '../present/permanent-link.ts';
import type { Furniture } from './furniture.ts';

/** Says of the view on the screen what print and pictures say of it; follows the view. */
export function createFurniture(): Accessor<Omit<Furniture, 'frozen'>> {
  const { text, view } = useLeader();
  const { config, map, place } = useData();
  const pair = usePair();
  const ui = useUiText();
  const [manifest] = createResource(map, (atlas) => atlas.manifest().catch(() => null));
  return createMemo(() => {
    const data = place.data();
    const second = pair()?.second.data.place.data();
    const own = data?.name ?? text.home;
    const name = second ? text.compare.title(own, second.name ?? text.home) : own;
    const isHome = data === undefined || data.level === 'HOME';
    return {
      title: `${name}${text.dot}${text.title}`,
      path: isHome || second ? [text.home] : [text.home, ...data.trail.map((step) => step.name), name],
      asOf: text.asOf(view().date ?? minuteOf(data?.asOf ?? '')),
      samples: view().samples,
      past: view().date === null ? null : text.dates.bannerNote,
      source: map() === undefined ? null : (manifest()?.attribution ?? text.map.source),
      review: validReviewNumber(config.data()?.mapReviewNo ?? undefined) ?? ui.mapFoot.unreviewed,
      // of two maps an address can fix the ground of one only
      link: permanentLink(view(), second ? null : (map()?.view().bbox ?? null)),
    };
  });
}
