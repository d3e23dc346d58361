import { Show } from 'solid-js';
import type { Park } from '#core/schemas/park.ts';
import { parkType } from '#core/terms/park.ts';
import { coordPrecision } from '#core/terms/place.ts';
import { Badge } from '#ui/Badge.tsx';
import { type Staff, useStaff } from '../context.ts';
import { useData } from '../data.ts';
import { regionOrder } from '../model/row-order.ts';
import { OrUnknown } from './OrUnknown.tsx';
import { type RecordColumn, RecordsTable } from './RecordsTable.tsx';

/** 园区, one row each. A park that a document only counts is listed and never plotted. */
export function ParksTable(props: { onPoint: (id: string | null) => void }) {
  const staff = useStaff();
  const { parks } = useData();
  return <RecordsTable name="parks" records={parks} columns={columnsOf(staff)} onPoint={props.onPoint} />;
}

const precisions = Object.keys(coordPrecision);

function columnsOf({ term, text, view }: Staff): RecordColumn<Park>[] {
  const { columns } = text;
  return [
    {
      id: 'name',
      header: columns.name,
      rowHeader: true,
      sortKey: (park) => park.name,
      cell: (park) => (
        <span class="named">
          <span>{park.name}</span>
          <Show when={park.isIllustrative}>
            <Badge kind="illustrative" />
          </Show>
        </span>
      ),
    },
    {
      id: 'region',
      header: columns.region,
      sortKey: (park) => regionOrder(park.regionCode),
      cell: (park) => <span class="records__where">{park.regionName}</span>,
    },
    {
      id: 'type',
      header: columns.type,
      sortKey: (park) => term(parkType[park.type]),
      cell: (park) => term(parkType[park.type]),
    },
    {
      id: 'sites',
      header: columns.sites,
      align: 'end',
      sortKey: (park) => park.sites.registered,
      cell: (park) => text.siteCount(park.sites.registered, view().samples ? park.sites.illustrative : 0),
    },
    {
      id: 'precision',
      header: columns.precision,
      sortKey: (park) => (park.point === null ? null : precisions.indexOf(park.point.precision)),
      cell: (park) => <OrUnknown>{park.point === null ? null : term(coordPrecision[park.point.precision])}</OrUnknown>,
    },
    {
      id: 'parent',
      header: columns.parent,
      sortKey: (park) => park.parent?.name ?? null,
      cell: (park) => <OrUnknown>{park.parent?.name}</OrUnknown>,
    },
  ];
}
