import type { Site } from '#core/schemas/site.ts';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import type { Api } from '#web-api/create-api.ts';
import type { Leader } from '../context.ts';
import { loadRecords } from '../load/load-records.ts';
import type { PlaceData } from '../model/place-data.ts';
import type { View } from '../paths.ts';
import { duties, type ToDo, toDo } from './supervision.ts';
import { exportEn } from './text/export-en.ts';
import { exportZh } from './text/export-zh.ts';

export type SupervisionRow = ToDo<Site> & { no: number; isIllustrative: boolean };

/** 督办清单 of the place on the screen. Rejects with `ApiError`. */
export async function loadSupervision(
  api: Api,
  { data, view }: { data: PlaceData; view: View },
  signal: AbortSignal,
): Promise<{ items: SupervisionRow[]; complete: boolean; asOf: string }> {
  const { asOf, items, complete } = await loadRecords(
    api,
    'sites',
    { ...data.scope, samples: view.samples, date: null },
    signal,
  );
  const rows = toDo(items);
  return {
    items: rows.map((row, i) => ({ ...row, no: i + 1, isIllustrative: row.site.isIllustrative })),
    complete,
    asOf,
  };
}

/** Columns of 督办清单: who is called about what, and until when. */
export function supervisionColumns({ language, term, text }: Leader): DataTableColumn<SupervisionRow>[] {
  const { supervision: words } = language === 'en' ? exportEn : exportZh;
  const known = (value: string | null) => value ?? text.unknown;
  return [
    { id: 'no', header: words.no, align: 'end', cell: ({ no }) => no },
    {
      id: 'name',
      header: text.list.columns.name,
      rowHeader: true,
      cell: ({ site }) => (
        <>
          {site.name}
          {site.isIllustrative ? <span class="sample-tag">{text.layers.sample}</span> : ''}
        </>
      ),
    },
    { id: 'region', header: text.list.columns.region, cell: ({ site }) => site.regionName },
    { id: 'park', header: text.list.columns.park, cell: ({ site }) => known(site.park?.name ?? null) },
    { id: 'duties', header: words.duties, cell: (row) => row.duties.map((duty) => term(duties[duty])).join(text.join) },
    { id: 'unit', header: words.unit, cell: ({ site }) => known(site.responsibleUnit) },
    { id: 'phone', header: words.phone, cell: ({ site }) => known(site.phone) },
    { id: 'verified', header: words.verifiedOn, cell: ({ site }) => site.verifiedOn ?? words.never },
    { id: 'due', header: words.dueOn, cell: ({ site }) => known(site.dueOn) },
  ];
}
