import type { Enterprise } from '#core/schemas/enterprise.ts';
import type { Grid } from '#core/schemas/grid.ts';
import type { Organisation } from '#core/schemas/organisation.ts';
import type { Pairing } from '#core/schemas/pairing.ts';
import type { Park } from '#core/schemas/park.ts';
import type { Site } from '#core/schemas/site.ts';
import type { Village } from '#core/schemas/village.ts';
import type { Api } from '#web-api/create-api.ts';
import { type ListKind, readListPath } from '../model/list-path.ts';
import { inOrder } from '../model/row-order.ts';

/** A count opens a list of just as many rows; those are read by the page and put on it by the hundred, so many may be. */
const MAX_LISTED = 20_000;

/** Any record that a table of this page can show. */
export type AnyRecord = Park | Site | Organisation | Enterprise | Village | Pairing | Grid;

/** Records behind a count, all of one kind. */
export type CountList = { kind: ListKind; items: AnyRecord[]; complete: boolean; asOf: string };

export type CountQuestion = { lists: readonly string[]; samples: boolean };

/** Reads the lists behind a count; with samples, those stand after the registered records. */
export async function loadCountList(
  api: Api,
  { lists, samples }: CountQuestion,
  signal: AbortSignal,
): Promise<CountList | null> {
  const parts = await Promise.all(
    lists.map(async (path) => {
      const list = readListPath(path);
      if (list === null) return null;
      const query = { ...list.query, illustrative: samples ? 'include' : 'exclude' };
      const { items, complete, asOf } = await api.getAll(`/api/${list.kind}`, { query, signal, max: MAX_LISTED });
      return { kind: list.kind, items, complete, asOf };
    }),
  );
  const known = parts.filter((part) => part !== null);
  const [first] = known;
  if (!first) return null;
  return {
    kind: first.kind,
    items: inOrder(known.flatMap(({ items }) => items as AnyRecord[])), // every list kind is one of AnyRecord
    complete: known.every(({ complete }) => complete),
    asOf: known.map(({ asOf }) => asOf).sort()[0] ?? '',
  };
}
