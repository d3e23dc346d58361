import type { Site } from '#core/schemas/site.ts';
import { coordPrecision } from '#core/terms/place.ts';
import { positionLevel, positionType } from '#core/terms/position.ts';
import { chinaDay } from '#ui/china-time.ts';
import { KindMark } from '#ui/KindMark.tsx';
import { siteMark } from '#ui/site-mark.ts';
import { type Staff, useStaff } from '../context.ts';
import { useData } from '../data.ts';
import { regionOrder } from '../model/row-order.ts';
import { OrUnknown } from './OrUnknown.tsx';
import { type RecordColumn, RecordsTable } from './RecordsTable.tsx';
import { SiteStates } from './SiteStates.tsx';

/** 阵地, one row each. */
export function SitesTable(props: { onPoint: (id: string | null) => void }) {
  const staff = useStaff();
  const { sites } = useData();
  return <RecordsTable name="sites" records={sites} columns={columnsOf(staff)} onPoint={props.onPoint} />;
}

/** Order in which levels, states and precisions are listed: as their terms are, the most exact or most central first. */
const levels = Object.keys(positionLevel);
const precisions = Object.keys(coordPrecision);
/** What waits for a visit comes first. */
const urgency: readonly Site['verifyState'][] = ['OVERDUE', 'REVIEW_DUE', 'UNVERIFIED', 'VERIFIED'];

function columnsOf({ term, text }: Staff): RecordColumn<Site>[] {
  const { columns } = text;
  return [
    {
      id: 'name',
      header: columns.name,
      rowHeader: true,
      sortKey: (site) => site.name,
      cell: (site) => (
        <span class="named">
          <KindMark {...siteMark(site, chinaDay(Date.now()))} size={22} title="" />
          <span>{site.name}</span>
        </span>
      ),
    },
    {
      id: 'region',
      header: columns.region,
      sortKey: (site) => regionOrder(site.regionCode),
      cell: (site) => <span class="records__where">{site.regionName}</span>,
    },
    {
      id: 'kind',
      header: columns.kind,
      sortKey: (site) => term(positionType[site.kind]),
      cell: (site) => term(positionType[site.kind]),
    },
    {
      id: 'level',
      header: columns.level,
      sortKey: (site) => (site.level === null ? null : levels.indexOf(site.level)),
      cell: (site) => <OrUnknown>{site.level === null ? null : term(positionLevel[site.level])}</OrUnknown>,
    },
    {
      id: 'verify',
      header: columns.verify,
      // samples are not verified by anyone: they stand last
      sortKey: (site) => (site.isIllustrative ? null : urgency.indexOf(site.verifyState)),
      cell: (site) => <SiteStates site={site} />,
    },
    {
      id: 'precision',
      header: columns.precision,
      sortKey: (site) => (site.point === null ? null : precisions.indexOf(site.point.precision)),
      cell: (site) => <OrUnknown>{site.point === null ? null : term(coordPrecision[site.point.precision])}</OrUnknown>,
    },
    {
      id: 'park',
      header: columns.park,
      sortKey: (site) => site.park?.name ?? null,
      cell: (site) => <OrUnknown>{site.park?.name}</OrUnknown>,
    },
    {
      id: 'phone',
      header: columns.phone,
      sortKey: (site) => site.phone,
      cell: (site) => <OrUnknown>{site.phone}</OrUnknown>,
    },
    {
      id: 'updated',
      header: columns.updated,
      sortKey: (site) => Date.parse(site.updatedAt),
      cell: (site) => chinaDay(Date.parse(site.updatedAt)),
    },
  ];
}
