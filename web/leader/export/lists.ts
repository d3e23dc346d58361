import type { Metric } from '#core/terms/metric.ts';
import { chinaDay } from '#ui/china-time.ts';
import type { Api } from '#web-api/create-api.ts';
import { loadCountList } from '../load/load-count-list.ts';
import { loadSet } from '../load/load-set.ts';
import { type AnyRow, type ListLayer, setOf, tableOf } from '../model/layers.ts';
import { rowsOfPart } from '../model/parts.ts';
import type { PlaceData } from '../model/place-data.ts';
import type { TableKind } from '../panel/columns.tsx';
import { isRecordOpen, type View } from '../paths.ts';

/** A list of the page: the records of a layer, or those behind a count. */
export type ListChoice = { of: 'layer'; layer: ListLayer } | { of: 'count'; metric: Metric };

/** `asOf`: ISO instant of which the rows are: when they were read, or the end of a past day. */
export type LoadedList = { kind: TableKind; rows: readonly AnyRow[]; complete: boolean; asOf: string };

/** The list that is open on the page, if one is. */
export function openList(view: View): ListChoice | null {
  if (isRecordOpen(view)) return null;
  if (view.count !== null) return { of: 'count', metric: view.count };
  return view.tab === 'list' ? { of: 'layer', layer: view.rows } : null;
}

/** Reads a list as the page shows it. Null for a count whose list is not public. Rejects with `ApiError`. */
export async function loadList(
  api: Api,
  choice: ListChoice,
  { data, view }: { data: PlaceData; view: View },
  signal: AbortSignal,
): Promise<LoadedList | null> {
  const { samples } = view;
  if (choice.of === 'layer') {
    const { layer } = choice;
    const { asOf, items, complete } = await loadSet(
      api,
      setOf(layer),
      { ...data.scope, samples, date: view.date, pairings: view.pairings, ring: view.ring },
      signal,
    );
    const rows = rowsOfPart(layer, items, layer === view.rows ? view.part : null, view.date ?? chinaDay(Date.now()));
    return { kind: tableOf(layer), rows, complete, asOf };
  }
  const lists = data.counts.find(({ metric }) => metric === choice.metric)?.lists ?? [];
  const list = await loadCountList(api, { lists, samples }, signal);
  return list === null ? null : { kind: list.kind, rows: list.items, complete: list.complete, asOf: list.asOf };
}
