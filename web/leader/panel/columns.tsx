import type { Enterprise } from '#core/schemas/enterprise.ts';
import type { Grid } from '#core/schemas/grid.ts';
import type { Organisation } from '#core/schemas/organisation.ts';
import type { Pairing } from '#core/schemas/pairing.ts';
import type { Park } from '#core/schemas/park.ts';
import type { Site } from '#core/schemas/site.ts';
import type { Village } from '#core/schemas/village.ts';
import { chainRole, enterpriseType, orgStatus, orgType } from '#core/terms/organisation.ts';
import { pairingStatus, pairingType } from '#core/terms/pairing.ts';
import { parkType } from '#core/terms/park.ts';
import { positionLevel, positionType, verifyState } from '#core/terms/position.ts';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import type { AnyRow, SetName } from '../model/layers.ts';
import { type Columns, type ColumnWords, markOn, Named, positionText } from './column-parts.tsx';
import { chains, clusters, contacts, gaps, mobile } from './relation-columns.tsx';

const parks: Columns<Park> = ({ term, text }) => [
  {
    id: 'name',
    header: text.list.columns.name,
    rowHeader: true,
    cell: (park) => <Named name={park.name} isSample={park.isIllustrative} words={{ text, term }} />,
  },
  { id: 'type', header: text.list.columns.type, cell: (park) => term(parkType[park.type]) },
  { id: 'region', header: text.list.columns.region, cell: (park) => park.regionName },
  { id: 'sites', header: text.list.columns.sites, align: 'end', cell: (park) => park.sites.registered },
  {
    id: 'honours',
    header: text.list.columns.honours,
    cell: (park) => park.honours.map(({ name }) => name).join(text.join) || text.unknown,
  },
  { id: 'position', header: text.list.columns.position, cell: (park) => positionText(park.point, { text, term }) },
];

const sites: Columns<Site> = ({ term, text, view }) => [
  {
    id: 'name',
    header: text.list.columns.name,
    rowHeader: true,
    cell: (site) => (
      <Named name={site.name} isSample={site.isIllustrative} mark={markOn(site, { view })} words={{ text, term }} />
    ),
  },
  {
    id: 'level',
    header: text.list.columns.level,
    cell: (site) => (site.level === null ? text.unknown : term(positionLevel[site.level])),
  },
  { id: 'type', header: text.list.columns.type, cell: (site) => term(positionType[site.kind]) },
  { id: 'region', header: text.list.columns.region, cell: (site) => site.regionName },
  { id: 'verify', header: text.list.columns.verify, cell: (site) => term(verifyState[site.verifyState]) },
  { id: 'address', header: text.list.columns.address, cell: (site) => site.address ?? text.unknown },
  { id: 'position', header: text.list.columns.position, cell: (site) => positionText(site.point, { text, term }) },
];

const organisations: Columns<Organisation> = ({ term, text }) => [
  {
    id: 'name',
    header: text.list.columns.name,
    rowHeader: true,
    cell: (org) => <Named name={org.name} isSample={org.isIllustrative} words={{ text, term }} />,
  },
  { id: 'type', header: text.list.columns.type, cell: (org) => term(orgType[org.type]) },
  { id: 'status', header: text.list.columns.status, cell: (org) => term(orgStatus[org.status]) },
  {
    id: 'units',
    header: text.list.columns.units,
    align: 'end',
    cell: (org) => org.coveredUnitCount ?? text.unknown,
  },
  { id: 'region', header: text.list.columns.region, cell: (org) => org.regionName },
];

const enterprises: Columns<Enterprise> = ({ term, text }) => [
  {
    id: 'name',
    header: text.list.columns.name,
    rowHeader: true,
    cell: (unit) => (
      <Named
        name={unit.name}
        isSample={unit.isIllustrative}
        mark={{ shape: 'enterprise', illustrative: unit.isIllustrative }}
        words={{ text, term }}
      />
    ),
  },
  { id: 'type', header: text.list.columns.type, cell: (unit) => term(enterpriseType[unit.type]) },
  {
    id: 'aboveScale',
    header: text.list.columns.aboveScale,
    cell: (unit) => (unit.isAboveScale === null ? text.unknown : unit.isAboveScale ? text.list.yes : text.list.no),
  },
  {
    id: 'chain',
    header: text.list.columns.chain,
    cell: (unit) => (unit.chainRole === null ? text.unknown : term(chainRole[unit.chainRole])),
  },
  { id: 'coveredBy', header: text.list.columns.coveredBy, cell: (unit) => unit.coveredBy?.name ?? text.unknown },
  { id: 'pairings', header: text.list.columns.pairings, align: 'end', cell: (unit) => unit.pairingCount },
  { id: 'position', header: text.list.columns.position, cell: (unit) => positionText(unit.point, { text, term }) },
];

const villages: Columns<Village> = ({ term, text }) => [
  {
    id: 'name',
    header: text.list.columns.name,
    rowHeader: true,
    cell: (village) => (
      <Named
        name={village.name}
        isSample={village.isIllustrative}
        mark={{ shape: 'village', illustrative: village.isIllustrative }}
        words={{ text, term }}
      />
    ),
  },
  { id: 'type', header: text.list.columns.type, cell: (village) => text.record.kinds[village.kind] },
  { id: 'region', header: text.list.columns.region, cell: (village) => village.regionName },
  { id: 'pairings', header: text.list.columns.pairings, align: 'end', cell: (village) => village.pairingCount },
  {
    id: 'position',
    header: text.list.columns.position,
    cell: (village) => positionText(village.point, { text, term }),
  },
];

const pairings: Columns<Pairing> = ({ term, text }) => [
  {
    id: 'a',
    header: text.list.columns.partyA,
    rowHeader: true,
    cell: (pairing) => <Named name={pairing.a.name} isSample={pairing.isIllustrative} words={{ text, term }} />,
  },
  { id: 'b', header: text.list.columns.partyB, cell: (pairing) => pairing.b.name },
  { id: 'term', header: text.list.columns.term, cell: (pairing) => pairing.localTerm },
  { id: 'type', header: text.list.columns.type, cell: (pairing) => term(pairingType[pairing.type]) },
  { id: 'status', header: text.list.columns.status, cell: (pairing) => term(pairingStatus[pairing.status]) },
  { id: 'campaign', header: text.list.columns.campaign, cell: (pairing) => pairing.campaign?.name ?? text.unknown },
  {
    id: 'drawn',
    header: text.list.columns.position,
    cell: (pairing) => (pairing.a.point && pairing.b.point ? text.list.onMap : text.list.noPoint),
  },
];

const grids: Columns<Grid> = ({ term, text }) => [
  {
    id: 'name',
    header: text.list.columns.name,
    rowHeader: true,
    cell: (grid) => <Named name={grid.name} isSample={grid.isIllustrative} words={{ text, term }} />,
  },
  { id: 'park', header: text.list.columns.park, cell: (grid) => grid.park?.name ?? text.unknown },
  {
    id: 'instructors',
    header: text.list.columns.instructors,
    align: 'end',
    cell: (grid) => grid.instructorCount ?? text.unknown,
  },
  {
    id: 'stationed',
    header: text.list.columns.stationed,
    align: 'end',
    cell: (grid) => grid.stationedStaffCount ?? text.unknown,
  },
];

/** 督办: who answers for a record, how to reach them, and how fresh it is. Every list ends with these. */
const duties: Columns<AnyRow> = ({ text }) => [
  { id: 'unit', header: text.list.duties.unit, cell: (row) => row.responsibleUnit ?? text.unknown },
  { id: 'phone', header: text.list.duties.phone, cell: (row) => officePhone(row) ?? text.unknown },
  { id: 'verifiedOn', header: text.list.duties.verifiedOn, cell: (row) => row.verifiedOn ?? text.unknown },
  { id: 'dueOn', header: text.list.duties.dueOn, cell: (row) => row.dueOn ?? text.unknown },
];

const columns = {
  parks,
  sites,
  organisations,
  enterprises,
  villages,
  pairings,
  grids,
  contacts,
  chains,
  gaps,
  clusters,
  mobile,
};

/** Lists that have columns of their own: the sets of records, and 流动阵地, which have timetables. */
export type TableKind = SetName | 'mobile';

/** The columns of a kind of list; the name comes first and says whether the record is a sample. */
export function columnsOf(kind: TableKind, words: ColumnWords): DataTableColumn<AnyRow>[] {
  const own = columns[kind](words) as DataTableColumn<never>[] as DataTableColumn<AnyRow>[]; // the rows of a list are of its kind
  return [...own, ...duties(words)].map((column) => ({ ...column, sortable: true }));
}

function officePhone(row: AnyRow): string | null {
  return 'officePhone' in row ? row.officePhone : row.phone;
}
