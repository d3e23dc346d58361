import { createSignal, Show } from 'solid-js';
import type { Park } from '#core/schemas/park.ts';
import { parkType } from '#core/terms/park.ts';
import { coordPrecision } from '#core/terms/place.ts';
import { Badge } from '#ui/Badge.tsx';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { PORTION, parksQuery } from '../model/queries.ts';
import { ParkRecord } from '../parts/ParkRecord.tsx';
import { RecordsPage } from '../parts/RecordsPage.tsx';

/** 园区: table, map and the facts of the chosen one. A park that a document only counts is listed and never plotted. */
export function ParksPage() {
  const { api, term, text, view } = useStaff();
  const [max, setMax] = createSignal(PORTION);
  const load = createLoad(
    () => ({ query: parksQuery(view()), max: max() }),
    ({ query, max: most }, signal) => api.getAll('/api/parks', { query, signal, max: most }),
  );
  const columns: DataTableColumn<Park>[] = [
    {
      id: 'park',
      header: text.columns.name,
      rowHeader: true,
      width: '17em',
      cell: (park) => (
        <span class="named">
          {park.name}
          <Show when={park.isIllustrative}>
            <Badge kind="illustrative" />
          </Show>
        </span>
      ),
    },
    { id: 'type', header: text.columns.type, cell: (park) => term(parkType[park.type]) },
    {
      id: 'sites',
      header: text.columns.sites,
      align: 'end',
      cell: (park) => text.siteCount(park.sites.registered, view().samples ? park.sites.illustrative : 0),
    },
    {
      id: 'precision',
      header: text.columns.precision,
      cell: (park) => (park.point === null ? text.fields.pointNone : term(coordPrecision[park.point.precision])),
    },
    { id: 'region', header: text.columns.region, cell: (park) => park.regionName },
    { id: 'parent', header: text.columns.parent, cell: (park) => park.parent?.name ?? '' },
  ];
  return (
    <RecordsPage
      layer="parks"
      load={load}
      columns={columns}
      onMore={() => setMax(max() + PORTION)}
      record={(id) => <ParkRecord id={id} />}
    />
  );
}
