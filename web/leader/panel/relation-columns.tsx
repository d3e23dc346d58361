import { timetableAt } from '#core/hours/timetable.ts';
import type { ChainEnd, ChainLink } from '#core/schemas/chain.ts';
import type { ContactPoint } from '#core/schemas/contact-point.ts';
import type { Site } from '#core/schemas/site.ts';
import { chainRole } from '#core/terms/organisation.ts';
import { contactPointLevel, contactPointStatus } from '#core/terms/pairing.ts';
import { positionLevel, positionType } from '#core/terms/position.ts';
import { gapKind } from '#core/terms/service-gap.ts';
import type { Gap } from '../model/gaps.ts';
import type { Member } from '../model/members.ts';
import { stopWords } from '../model/stop-words.ts';
import { type Columns, type ColumnWords, markOn, Named, positionText } from './column-parts.tsx';

/** 联系点 and 示范点: what is contacted and for which park. */
export const contacts: Columns<ContactPoint> = ({ term, text }) => [
  {
    id: 'target',
    header: text.relationColumns.target,
    rowHeader: true,
    cell: (contact) => (
      <Named
        name={contact.target?.name ?? text.contacts.hidden}
        isSample={contact.isIllustrative}
        words={{ term, text }}
      />
    ),
  },
  {
    id: 'status',
    header: text.relationColumns.status,
    cell: (contact) => `${contact.status === 'CONTACT' ? '☆' : '★'} ${term(contactPointStatus[contact.status])}`,
  },
  { id: 'level', header: text.relationColumns.level, cell: (contact) => term(contactPointLevel[contact.level]) },
  { id: 'park', header: text.list.columns.park, cell: (contact) => contact.park?.name ?? text.unknown },
  { id: 'region', header: text.list.columns.region, cell: (contact) => contact.regionName },
  {
    id: 'position',
    header: text.list.columns.position,
    cell: (contact) => positionText(contact.target?.point ?? null, { term, text }),
  },
];

/** Links of industry chains from the higher role down. */
export const chains: Columns<ChainLink> = ({ term, text }) => {
  const role = ({ role: code }: ChainEnd) => (code === null ? text.unknown : term(chainRole[code]));
  return [
    {
      id: 'from',
      header: text.relationColumns.from,
      rowHeader: true,
      cell: (link) => <Named name={link.from.name} isSample={link.isIllustrative} words={{ term, text }} />,
    },
    { id: 'fromRole', header: text.relationColumns.fromRole, cell: (link) => role(link.from) },
    { id: 'to', header: text.relationColumns.to, cell: (link) => link.to.name },
    { id: 'toRole', header: text.relationColumns.toRole, cell: (link) => role(link.to) },
    { id: 'chain', header: text.relationColumns.chain, cell: (link) => link.chain },
    { id: 'region', header: text.list.columns.region, cell: (link) => link.regionName },
    {
      id: 'drawn',
      header: text.list.columns.position,
      cell: (link) => (link.from.point && link.to.point ? text.list.onMap : text.list.noPoint),
    },
  ];
};

/** Units beyond the rings, with the nearest station. */
export const gaps: Columns<Gap> = ({ term, text }) => [
  {
    id: 'name',
    header: text.list.columns.name,
    rowHeader: true,
    cell: (gap) => <Named name={gap.name} isSample={gap.isIllustrative} words={{ term, text }} />,
  },
  {
    id: 'kilometres',
    header: text.relationColumns.kilometres,
    align: 'end',
    cell: (gap) => Number((gap.metres / 1000).toFixed(1)),
  },
  { id: 'nearest', header: text.relationColumns.nearest, cell: (gap) => gap.nearest },
  { id: 'kind', header: text.relationColumns.kind, cell: (gap) => term(gapKind[gap.kind]) },
  { id: 'region', header: text.list.columns.region, cell: (gap) => gap.regionName },
  { id: 'position', header: text.list.columns.position, cell: (gap) => positionText(gap.point, { term, text }) },
];

/** Members of a cluster: hub, 特色 and 普通. */
export const clusters: Columns<Member> = ({ term, text, view }) => [
  siteName({ term, text, view }),
  {
    id: 'level',
    header: text.list.columns.level,
    cell: (site) => (site.level === null ? text.unknown : term(positionLevel[site.level])),
  },
  { id: 'cluster', header: text.relationColumns.cluster, cell: (site) => site.cluster },
  { id: 'type', header: text.list.columns.type, cell: (site) => term(positionType[site.kind]) },
  { id: 'region', header: text.list.columns.region, cell: (site) => site.regionName },
  { id: 'position', header: text.list.columns.position, cell: (site) => positionText(site.point, { term, text }) },
];

/** 流动阵地 by their timetables: today's registered stops and the next. */
export const mobile: Columns<Site> = ({ term, text, view }) => [
  siteName({ term, text, view }),
  {
    id: 'stops',
    header: text.relationColumns.stops,
    cell: (site) => {
      const told = timetableAt(site.nextStops, Date.now());
      return told.length === 0 ? text.unknown : told.map((stop) => stopWords(text, stop)).join(text.semicolon);
    },
  },
  { id: 'region', header: text.list.columns.region, cell: (site) => site.regionName },
  { id: 'position', header: text.list.columns.position, cell: (site) => positionText(site.point, { term, text }) },
];

function siteName<S extends Site>(words: ColumnWords): ReturnType<Columns<S>>[number] {
  return {
    id: 'name',
    header: words.text.list.columns.name,
    rowHeader: true,
    cell: (site) => <Named name={site.name} isSample={site.isIllustrative} mark={markOn(site, words)} words={words} />,
  };
}
