import type { Stop } from '#core/schemas/presentation.ts';
import type { Api } from '#web-api/create-api.ts';
import { loadRecord } from '../load/load-record.ts';
import type { Destination } from './itinerary.ts';

/** Where each stop leads to, in their order; null for a stop without a record, and for a record that is no longer there. */
export function loadDestinations(
  api: Api,
  stops: readonly Stop[],
  signal: AbortSignal,
): Promise<(Destination | null)[]> {
  return Promise.all(stops.map(({ record }) => (record === null ? null : loadDestination(api, record, signal))));
}

async function loadDestination(api: Api, id: string, signal: AbortSignal): Promise<Destination | null> {
  try {
    return await (id.startsWith('pk_') ? parkOf(api, id, signal) : recordOf(api, id, signal));
  } catch (cause) {
    if (signal.aborted) throw cause;
    return null;
  }
}

async function parkOf(api: Api, id: string, signal: AbortSignal): Promise<Destination> {
  const park = await api.get('/api/parks/:id', { params: { id }, signal });
  const { contactPhone: phone, isIllustrative, name, point, regionName: address } = park;
  return { name, address, entrance: null, phone, point, isIllustrative };
}

async function recordOf(api: Api, id: string, signal: AbortSignal): Promise<Destination | null> {
  const open = await loadRecord(api, id, signal);
  if (open.kind === 'site') {
    const { address, building, entrance, floor, isIllustrative, name, phone, point, regionName } = open.record;
    const way = [building, floor, entrance].filter(Boolean).join(' ');
    return { name, address: address ?? regionName, entrance: way || null, phone, point, isIllustrative };
  }
  if (open.kind === 'pairing' || open.kind === 'grid') return null;
  if (open.kind === 'contactPoint') {
    const { isIllustrative, regionName: address, target } = open.record;
    return target && { name: target.name, address, entrance: null, phone: null, point: target.point, isIllustrative };
  }
  const { isIllustrative, name, point, regionName } = open.record;
  return { name, address: regionName, entrance: null, phone: null, point, isIllustrative };
}
