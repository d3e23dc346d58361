import { type Accessor, createContext, createMemo, createSignal, useContext } from 'solid-js';
import type { ClusterDetail } from '#core/schemas/cluster.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { RegionChild } from '#core/schemas/region-children.ts';
import type { Site } from '#core/schemas/site.ts';
import type { SiteCounts } from '#core/schemas/site-counts.ts';
import type { TileIndex } from '#core/schemas/tiles.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { WholeList } from '#web-api/create-api.ts';
import { createLoad, type Load } from '#web-api/create-load.ts';
import { type Leader, useLeader } from './context.ts';
import { createMember } from './internal/create-member.ts';
import type { Member } from './internal/load-member.ts';
import { createForesight } from './load/create-foresight.ts';
import { loadClusters } from './load/load-clusters.ts';
import { loadCoverage } from './load/load-coverage.ts';
import { loadPlace, type PlaceQuestion } from './load/load-place.ts';
import { loadRecord, type OpenRecord } from './load/load-record.ts';
import { loadSet } from './load/load-set.ts';
import type { Timetables } from './load/load-timetables.ts';
import { hasManySites, siteTilesOf } from './load/site-tiles.ts';
import type { NamedCampaign } from './model/campaigns.ts';
import { type LayerName, listLayers, type RecordSets, type SetName, setOf } from './model/layers.ts';
import { membersOf } from './model/members.ts';
import { usualPairings } from './model/pairing-filter.ts';
import type { PlaceData, Scope } from './model/place-data.ts';
import { isRecordOpen, samePlace, type View } from './paths.ts';
import { createMapView } from './stage/create-map-view.ts';

export type RecordLoads = { [S in SetName]: Load<WholeList<RecordSets[S]>> };

/** Everything the page has read, shared by map and panel so that both say the same. */
export type LeaderData = {
  config: Load<PortalConfig>;
  place: Load<PlaceData>;
  /** Reads what the panel will say of a place that is likely to be gone to; rejects where it cannot be read. */
  foresee: (next: Pick<View, 'place' | 'date'>) => Promise<unknown>;
  records: RecordLoads;
  /** The server's counts of the sites by symbol and 核实状态; asked for only where their list was cut. */
  siteCounts: Load<SiteCounts>;
  /** Version and addresses of tiles; read only where there are too many sites to hand over. */
  tiles: Load<TileIndex>;
  /** Where the map takes its sites from instead; null = from the list. */
  siteTiles: Accessor<string | null>;
  clusters: Load<WholeList<ClusterDetail>>;
  /** Regions below with their shares; read only for the choropleth. */
  coverage: Load<RegionChild[]>;
  /** What else pairings can be narrowed to than the 活动载体 that is chosen; read only where one is. */
  campaigns: Load<NamedCampaign[]>;
  /** Service stations near and far; read only for their rings. */
  stations: Load<WholeList<Site>>;
  /** Timetables of the 流动阵地 on the map. */
  stops: Load<Timetables>;
  /** The record whose facts are open. */
  record: Load<OpenRecord>;
  /** What the map shows; a new place a little later than the panel. */
  mapView: Accessor<View>;
  /** Who reads the page, for what is shown to those with a grant only. */
  member: Load<Member>;
  /** The map on the page, for print, pictures and saved views; none before it opened and without WebGL2. */
  map: Accessor<AtlasMap | undefined>;
  setMap: (map: AtlasMap) => void;
};

export const DataContext = createContext<LeaderData>();

export function useData(): LeaderData {
  const data = useContext(DataContext);
  if (!data) throw new Error('useData outside of DataContext');
  return data;
}

/** Reads what the view asks for. A set of records is read once one of its layers is drawn or listed. */
export function createLeaderData({ api, view }: Pick<Leader, 'api' | 'view'> = useLeader()): LeaderData {
  const foresight = createForesight((asked: PlaceQuestion, signal) => loadPlace(api, asked, signal));
  const place = createLoad(() => ({ place: view().place, date: view().date }), foresight.read);
  const mapView = createMapView(view, place);

  // A region's scope is known from the address; a grid is first found, and until then the map shows what it showed before.
  const scopeOf = (shown: Accessor<View>) =>
    createMemo((before: Scope | null) => {
      const at = shown().place;
      if (at.kind === 'grid') return place.stale() ? before : (place.data()?.scope ?? before);
      if (at.kind === 'park') return { region: null, park: at.id };
      return { region: at.kind === 'region' ? at.code : null, park: null };
    }, null);
  const [scope, mapScope] = [scopeOf(view), scopeOf(mapView)];
  const wanted = (set: SetName) => {
    const { layers, tab, rows } = view();
    const isOn = (name: LayerName) => layers.includes(name) || (tab === 'list' && rows === name);
    return set === 'parks' || listLayers.some((layer) => setOf(layer) === set && isOn(layer));
  };
  const isInPanel = (set: SetName) =>
    set === 'parks' || set === 'grids' || (view().tab === 'list' && setOf(view().rows) === set);
  const question = (set: SetName) => {
    const within = isInPanel(set) ? scope() : mapScope();
    if (within === null || !wanted(set)) return null;
    return {
      ...within,
      samples: view().samples,
      date: view().date,
      pairings: set === 'pairings' ? view().pairings : usualPairings,
      ...(set === 'gaps' ? { ring: view().ring } : {}),
    };
  };
  const recordsOf = <S extends SetName>(set: S) =>
    createLoad(
      () => question(set),
      (asked, signal) => loadSet(api, set, asked, signal),
    );
  const clusters = createLoad(
    () => {
      const within = scope();
      return within && { ...within, samples: view().samples, date: view().date };
    },
    (asked, signal) => loadClusters(api, asked, signal),
  );
  const members = createMemo(() => {
    const read = clusters.data();
    return read && membersOf(read);
  });
  const records: RecordLoads = {
    sites: recordsOf('sites'),
    parks: recordsOf('parks'),
    organisations: recordsOf('organisations'),
    pairings: recordsOf('pairings'),
    grids: recordsOf('grids'),
    enterprises: recordsOf('enterprises'),
    villages: recordsOf('villages'),
    contacts: recordsOf('contacts'),
    chains: recordsOf('chains'),
    clusters: { ...clusters, data: members },
    gaps: recordsOf('gaps'),
  };

  const tiles = createLoad(
    () => (hasManySites(place.data(), view()) ? 'tiles' : null),
    (_, signal) => api.get('/api/tiles', { signal }),
  );

  const siteCounts = createLoad(
    () => (records.sites.data()?.complete === false ? question('sites') : null),
    async (asked, signal) => (await import('./load/load-site-counts.ts')).loadSiteCounts(api, asked, signal),
  );

  const [map, setMap] = createSignal<AtlasMap>();
  return {
    map,
    setMap: (opened) => setMap(() => opened),
    mapView,
    place,
    foresee: ({ date, place: next }) =>
      samePlace(next, view().place) ? Promise.resolve() : foresight.ahead({ place: next, date }),
    records,
    // the counts of another place or day would be told as exact
    siteCounts: { ...siteCounts, data: () => (siteCounts.stale() ? undefined : siteCounts.data()) },
    tiles,
    siteTiles: createMemo(() => {
      const index = tiles.data();
      return index === undefined ? null : siteTilesOf(index, mapView());
    }),
    config: createLoad(
      () => 'config',
      (_, signal) => api.get('/api/config', { signal }),
    ),
    clusters,
    member: createMember(),
    coverage: createLoad(
      () => (view().layers.includes('coverage') ? { place: view().place, date: view().date } : null),
      (asked, signal) => loadCoverage(api, asked, signal),
    ),
    campaigns: createLoad(
      () => (isInPanel('pairings') && view().pairings.camp !== null ? question('pairings') : null),
      async (asked, signal) => (await import('./load/load-campaigns.ts')).loadCampaigns(api, asked, signal),
    ),
    stations: createLoad(
      () => (view().layers.includes('rings') ? { samples: view().samples, date: view().date } : null),
      async (asked, signal) => (await import('./load/load-stations.ts')).loadStations(api, asked, signal),
    ),
    stops: createLoad(
      () => {
        if (!view().layers.includes('mobile')) return null;
        const mobile = records.sites.data()?.items.filter((site) => site.isMobile);
        return mobile === undefined || mobile.length === 0 ? null : mobile.map((site) => site.id);
      },
      async (ids, signal) => (await import('./load/load-timetables.ts')).loadTimetables(api, ids, signal),
    ),
    record: createLoad(
      () => (isRecordOpen(view()) ? view().selected : null),
      (id, signal) => loadRecord(api, id, signal),
    ),
  };
}

/** All that a publication may have changed, to be read anew; what is not asked for stays unasked. */
export function publishedLoads(data: LeaderData): Pick<Load<unknown>, 'error' | 'loading' | 'retry'>[] {
  const { clusters, coverage, place, record, records, siteCounts, stations, stops, tiles } = data;
  return [place, clusters, tiles, siteCounts, coverage, stations, stops, record, ...Object.values(records)];
}
