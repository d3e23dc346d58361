import { createEffect, on } from 'solid-js';
import type { Load } from '#web-api/create-load.ts';
import type { PlaceData } from '../model/place-data.ts';

/**
 * Reads something of the place anew whenever the place itself was, so that both are of one time. Another place changes the
 * question of the load and needs nothing here.
 */
export function renewWithPlace(place: Pick<Load<PlaceData>, 'data'>, load: Pick<Load<unknown>, 'retry'>): void {
  createEffect(
    on(place.data, (now, before) => {
      if (before === undefined || now === undefined || now.asOf === before.asOf) return;
      const [to, from] = [now.scope, before.scope];
      if (to.region === from.region && to.park === from.park) load.retry();
    }),
  );
}
