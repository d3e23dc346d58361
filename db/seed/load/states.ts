import type { LinkKey } from '../../queries/link-specs.ts';
import { inOrder } from '../../queries/record-links.ts';
import { emptyState, recordSpecs, type WrittenKind } from '../../queries/record-spec.ts';
import type { PlainState } from '../../queries/record-state.ts';
import type { AliasData, RecordSet, SiteData } from '../documents/record.ts';
import { publicIdOf } from './identity.ts';
import type { Ids } from './ids.ts';
import { enterpriseRows, organisationRows, villageRows } from './rows-organisations.ts';
import { pairingRows } from './rows-pairings.ts';
import { gridRows, parkRows } from './rows-parks.ts';
import { itemRowId, stopValue } from './rows-site-links.ts';
import { clusterRows, serviceItemRows, siteRows } from './rows-sites.ts';
import { activityRows, brandRows, campaignRows, honourRows } from './rows-tags.ts';
import type { TableRows } from './upsert.ts';

/** A record as it stands after loading: what its first revision and its search text are made of. */
export interface LoadedState {
  readonly kind: WrittenKind;
  readonly state: PlainState;
}

export function loadedStates(set: RecordSet, ids: Ids, since: number): LoadedState[] {
  return [
    ...statesOf('PARK', parkRows(set, ids, since), aliasesOf('PARK', set.parks)),
    ...statesOf('ORGANISATION', organisationRows(set, ids, since), aliasesOf('ORGANISATION', set.organisations)),
    ...statesOf('ENTERPRISE', enterpriseRows(set, ids, since), aliasesOf('ENTERPRISE', set.enterprises)),
    ...statesOf('VILLAGE', villageRows(set, ids, since), () => ({})),
    ...statesOf('SITE', siteRows(set, ids, since), siteLinks(set)),
    ...statesOf('SERVICE_ITEM', serviceItemRows(set, since), () => ({})),
    ...statesOf('CLUSTER', clusterRows(set, ids, since), membersOf(set, ids)),
    ...statesOf('PAIRING', pairingRows(set, ids, since), () => ({})),
    ...statesOf('GRID', gridRows(set, ids, since), () => ({})),
    ...statesOf('CAMPAIGN', campaignRows(set, since), () => ({})),
    ...statesOf('BRAND', brandRows(set, since), bearersOf(set, ids)),
    ...statesOf('ACTIVITY', activityRows(set, ids, since), partiesOf(set, ids)),
    ...statesOf('HONOUR', honourRows(set, since), subjectsOf(set, ids)),
  ];
}

type Links = (publicId: string) => Partial<Record<LinkKey, unknown>>;

function statesOf(kind: WrittenKind, { rows }: TableRows, linksOf: Links): LoadedState[] {
  const spec = recordSpecs[kind];
  const empty = emptyState(spec);
  return rows.map((row) => {
    const stated = new Map<string, unknown>(Object.entries(row));
    const columns = Object.keys(spec.columns).map((key) => [key, stated.get(key) ?? empty[key]]);
    const links = linksOf(String(stated.get('publicId')));
    const inState = spec.links.map((key) => [key, inOrder(key, links[key] ?? empty[key])]);
    return { kind, state: Object.fromEntries([...columns, ...inState]) };
  });
}

interface Named {
  readonly key: string;
  readonly isIllustrative: boolean;
  readonly aliases: readonly AliasData[];
}

function aliasesOf(kind: 'PARK' | 'ORGANISATION' | 'ENTERPRISE', records: readonly Named[]): Links {
  const byId = new Map(records.map((record) => [publicIdOf(kind, record.key, record.isIllustrative), record]));
  return (publicId) => ({ aliases: aliasValues(byId.get(publicId)?.aliases ?? []) });
}

function aliasValues(aliases: readonly AliasData[]): object[] {
  return aliases.map((alias) => (typeof alias === 'string' ? { name: alias, reason: 'OTHER_NAME' } : { ...alias }));
}

function siteLinks({ sites, stops }: RecordSet): Links {
  const byId = new Map(sites.map((site) => [publicIdOf('SITE', site.key, site.isIllustrative), site]));
  return (publicId) => {
    const site = byId.get(publicId);
    if (site === undefined) return {};
    return {
      aliases: aliasValues(site.aliases),
      functions: site.functions,
      facilities: site.facilities,
      serves: site.serves,
      station: stationValue(site),
      items: site.services.map((item) => ({ serviceItemId: itemRowId(site, item), promiseHours: null })),
      stops: stops.filter((stop) => stop.site === site.key).map(stopValue),
    };
  };
}

function stationValue({ station }: SiteData): object | null {
  if (station === null) return null;
  const { promiseHours, instructorCount } = station;
  return { windowCount: null, itemsCount: null, promiseHours, instructorCount, serviceArea: null };
}

function subjectsOf({ honours }: RecordSet, ids: Ids): Links {
  const byId = new Map(honours.map((honour) => [publicIdOf('HONOUR', honour.key, honour.isIllustrative), honour]));
  return (publicId) => ({
    subjects: byId.get(publicId)?.subjects.map((subject) => ({ kind: subject.kind, recordId: ids.subject(subject) })),
  });
}

function bearersOf({ brands }: RecordSet, ids: Ids): Links {
  const byId = new Map(brands.map((brand) => [publicIdOf('BRAND', brand.key, brand.isIllustrative), brand]));
  return (publicId) => ({
    bearers: byId.get(publicId)?.subjects.map((subject) => ({ kind: subject.kind, recordId: ids.subject(subject) })),
  });
}

function partiesOf({ activities }: RecordSet, ids: Ids): Links {
  const byId = new Map(activities.map((each) => [publicIdOf('ACTIVITY', each.key, each.isIllustrative), each]));
  return (publicId) => ({
    parties: byId.get(publicId)?.subjects.map((subject) => ({
      kind: subject.kind,
      recordId: ids.subject(subject),
      roleText: subject.role,
      stopNo: subject.stopNo ?? null,
    })),
  });
}

function membersOf({ clusters, sites }: RecordSet, ids: Ids): Links {
  const byId = new Map(clusters.map(({ key, isIllustrative }) => [publicIdOf('CLUSTER', key, isIllustrative), key]));
  return (publicId) => ({
    members: sites.filter(({ cluster }) => cluster === byId.get(publicId)).map(({ key }) => ids.of('SITE', key)),
  });
}
