import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { FrozenFigures } from '#core/schemas/month-end.ts';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import type { PlaceData } from '../model/place-data.ts';
import { frozenPlace } from './frozen-place.ts';
import { frozenQuestion, loadFrozen } from './load-frozen.ts';

export type Frozen = {
  /** What is frozen of the place; null = 未定稿, undefined = not known yet. */
  held: Accessor<FrozenFigures['frozen'] | undefined>;
  /** Whether it could not be found out: then nobody may say 未定稿. */
  unread: Accessor<boolean>;
  retry: () => void;
  /** Whether the figures shown are those that were frozen. */
  isShown: Accessor<boolean>;
  /** Shows what is registered now in their place, or them again. */
  useNow: (now: boolean) => void;
  /** The place with the figures to show; undefined until it is known which. */
  data: Accessor<PlaceData | undefined>;
};

/**
 * 月末定稿 of the place on the screen: the default of print and presentations, with the choice of what is registered now. Asked
 * for while `wanted`. A grid has none of its own. What cannot be read is shown as it is registered now, and told by `unread`.
 */
export function createFrozen(wanted: Accessor<boolean>): Frozen {
  const { api, view } = useLeader();
  const { place } = useData();
  const [now, useNow] = createSignal(false);
  const shown = () => (place.stale() ? undefined : place.data());
  const question = () => {
    const of = shown();
    return wanted() && of !== undefined && !of.grid ? frozenQuestion(of.scope, view().date) : null;
  };
  const load = createLoad(question, (asked, signal) => loadFrozen(api, asked, signal));
  const found = () => (load.stale() ? undefined : load.data());
  const held = () => (question() === null || load.error() !== undefined ? null : found()?.frozen);
  const isShown = () => !now() && (held() ?? null) !== null;
  const data = createMemo(() => {
    const [of, frozen] = [shown(), found()];
    if (of === undefined || held() === undefined) return undefined;
    return frozen !== undefined && isShown() ? frozenPlace(of, frozen) : of;
  });
  const unread = () => question() !== null && load.error() !== undefined;
  return { held, unread, retry: load.retry, isShown, useNow, data };
}
