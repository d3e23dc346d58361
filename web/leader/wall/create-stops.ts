import { type Accessor, createMemo } from 'solid-js';
import type { Presentation } from '#core/schemas/presentation.ts';
import { ApiError } from '#web-api/api-error.ts';
import { createLoad, type Load } from '#web-api/create-load.ts';
import { parseView, type View } from '../paths.ts';
import { systemShelf } from '../present/shelf.ts';
import { type AddressStop, isView, type WallAddress } from './wall-address.ts';

/** One picture of the rotation; `title` is the one that a saved view or a stop of a route was given. */
export type WallStop = { view: View; title: string | null };

/** What was saved, by id; null for what is no longer there or is not public. */
export type Saved = ReadonlyMap<string, Presentation | null>;

/** What the address names of what was saved, each once. */
export function savedIds({ stops }: Pick<WallAddress, 'stops'>): string[] {
  return [...new Set(stops.flatMap((stop) => (isView(stop) ? [] : [stop.saved])))];
}

/** The saved views and routes that the address names. What was read once stays when the network goes. */
export function createSaved(address: Pick<WallAddress, 'stops'>): Load<Saved> {
  const ids = savedIds(address);
  const kept = new Map<string, Presentation | null>();
  return createLoad(
    () => (ids.length === 0 ? null : ids),
    async (wanted, signal) => {
      const read = await Promise.all(wanted.map((id) => savedOf(id, signal)));
      for (const [i, id] of wanted.entries()) {
        const found = read[i];
        if (found !== undefined) kept.set(id, found);
      }
      return new Map(kept);
    },
  );
}

/** Answers that say that it is not there, or not for this screen; others (too many questions) say nothing of it. */
const GONE: readonly number[] = [403, 404];

/** Undefined where nobody could say. */
async function savedOf(id: string, signal: AbortSignal): Promise<Presentation | null | undefined> {
  try {
    return await systemShelf.load(id, signal);
  } catch (cause) {
    if (signal.aborted) throw cause;
    return cause instanceof ApiError && GONE.includes(cause.status) ? null : undefined;
  }
}

/** All that is shown in turn, never nothing: where no saved view can be read, the start. */
export function createStops(address: WallAddress, saved: Load<Saved>): Accessor<readonly WallStop[]> {
  return createMemo(
    () => {
      const found = address.stops.flatMap((stop) => stopsOf(stop, saved.data(), address.start));
      return found.length === 0 ? [{ view: address.start, title: null }] : found;
    },
    [],
    // what is read anew and says the same must not begin the time of the present picture again
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
}

/** A wall shows what is now, and in its own language, whatever the view was saved with. */
function stopsOf(stop: AddressStop, saved: Saved | undefined, { language }: View): WallStop[] {
  if (isView(stop)) return [{ view: stop, title: null }];
  const stops = saved?.get(stop.saved)?.stops ?? [];
  return stops.map(({ title, view }) => ({
    view: { ...parseView(view), date: null, present: false, route: null, stop: 1, language },
    title,
  }));
}
