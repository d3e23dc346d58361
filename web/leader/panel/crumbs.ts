import type { Crumb } from '#ui/Breadcrumb.tsx';
import { useLeader } from '../context.ts';
import type { PlaceData } from '../model/place-data.ts';
import { type Place, printView, viewAt } from '../paths.ts';

/** The way down to a place, each step a link to it. */
export function useCrumbs(): (data: PlaceData) => Crumb[] {
  const { text, view } = useLeader();
  const hrefTo = (target: Place) => printView(viewAt(view(), target));
  return (data) => {
    if (data.level === 'HOME') return [{ label: text.home }];
    return [
      { label: text.home, href: hrefTo({ kind: 'home' }) },
      ...data.trail.map((step) => ({ label: step.name, href: hrefTo(step.place) })),
      { label: data.name ?? text.home },
    ];
  };
}
