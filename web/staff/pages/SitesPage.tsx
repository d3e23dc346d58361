import { createSignal } from 'solid-js';
import type { Site } from '#core/schemas/site.ts';
import { coordPrecision } from '#core/terms/place.ts';
import { positionLevel, positionType } from '#core/terms/position.ts';
import { chinaDay } from '#ui/china-time.ts';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import { KindMark } from '#ui/KindMark.tsx';
import { siteMark } from '#ui/site-mark.ts';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { PORTION, sitesQuery } from '../model/queries.ts';
import { RecordsPage } from '../parts/RecordsPage.tsx';
import { SiteRecord } from '../parts/SiteRecord.tsx';
import { SiteStates } from '../parts/SiteStates.tsx';

/** 阵地: table, map and the facts of the chosen one. */
export function SitesPage() {
  const { api, term, text, view } = useStaff();
  const [max, setMax] = createSignal(PORTION);
  const load = createLoad(
    () => ({ query: sitesQuery(view()), max: max() }),
    ({ query, max: most }, signal) => api.getAll('/api/sites', { query, signal, max: most }),
  );
  const columns: DataTableColumn<Site>[] = [
    {
      id: 'name',
      header: text.columns.name,
      sortable: true,
      rowHeader: true,
      width: '15em',
      cell: (site) => (
        <span class="named">
          <KindMark {...siteMark(site)} size={22} title="" />
          {site.name}
        </span>
      ),
    },
    { id: 'kind', header: text.columns.kind, cell: (site) => term(positionType[site.kind]) },
    {
      id: 'level',
      header: text.columns.level,
      cell: (site) => (site.level === null ? '' : term(positionLevel[site.level])),
    },
    { id: 'verify', header: text.columns.verify, cell: (site) => <SiteStates site={site} /> },
    {
      id: 'precision',
      header: text.columns.precision,
      cell: (site) => (site.point === null ? text.fields.pointNone : term(coordPrecision[site.point.precision])),
    },
    { id: 'region', header: text.columns.region, cell: (site) => site.regionName },
    { id: 'park', header: text.columns.park, cell: (site) => site.park?.name ?? '' },
    { id: 'phone', header: text.columns.phone, cell: (site) => site.phone ?? '' },
    {
      id: 'updated',
      header: text.columns.updated,
      sortable: true,
      cell: (site) => chinaDay(Date.parse(site.updatedAt)),
    },
  ];
  return (
    <RecordsPage
      layer="sites"
      load={load}
      columns={columns}
      onMore={() => setMax(max() + PORTION)}
      record={(id) => <SiteRecord id={id} />}
    />
  );
}
