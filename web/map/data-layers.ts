import type { ChainLink } from '#core/schemas/chain.ts';
import type { ClusterDetail } from '#core/schemas/cluster.ts';
import type { ContactPoint } from '#core/schemas/contact-point.ts';
import type { Pairing } from '#core/schemas/pairing.ts';
import type { DataLayer } from './config.ts';
import { chainEnds, chainLines } from './features/chains.ts';
import { clusterFeatures } from './features/clusters.ts';
import { contactFeatures, contactLines } from './features/contact-points.ts';
import { type GapUnit, gapFeatures } from './features/gaps.ts';
import { type GridOutline, gridFeatures } from './features/grids.ts';
import { type ImportedRow, rowFeatures } from './features/import-rows.ts';
import { type MovedRecord, movesFeatures } from './features/moves.ts';
import { type MappedOrganisation, organisationFeatures } from './features/organisations.ts';
import { pairingBundles } from './features/pairing-bundles.ts';
import { pairingEnds, pairingFeatures } from './features/pairings.ts';
import { type MappedPark, parkFeatures } from './features/parks.ts';
import { type MappedSite, siteFeatures } from './features/sites.ts';
import { type SmallRecord, smallFeatures } from './features/small-marks.ts';
import { type RingedStation, stationRingFeatures } from './features/station-rings.ts';
import { type MobileSite, routeFeatures, stopFeatures } from './features/stops.ts';
import { type TiedRecord, tiedTo, tieLines, tieMarks } from './features/ties.ts';
import { verifyFeatures } from './features/verify.ts';
import { CHAIN_ENDS, CHAINS } from './layers/chains.ts';
import { CLUSTERS } from './layers/clusters.ts';
import { CONTACT_LINES, CONTACTS } from './layers/contact-points.ts';
import { GAPS } from './layers/gaps.ts';
import { GRIDS } from './layers/grids.ts';
import { IMPORT_ROWS } from './layers/import-rows.ts';
import { MOVES } from './layers/moves.ts';
import { ORGANISATIONS } from './layers/organisations.ts';
import { PAIRING_BUNDLES } from './layers/pairing-bundles.ts';
import { PAIRING_ENDS, PAIRINGS } from './layers/pairings.ts';
import { PARKS } from './layers/parks.ts';
import { SITES } from './layers/sites.ts';
import { ENTERPRISES, VILLAGES } from './layers/small-marks.ts';
import { STATION_RINGS } from './layers/station-rings.ts';
import { ROUTES, STOPS } from './layers/stops.ts';
import { TIE_PLACES, TIES } from './layers/ties.ts';
import { VERIFY } from './layers/verify.ts';

/** What each data layer is made of. Clusters and stops need the detail answers, the others what their marks say of a list item. */
export type LayerItems = {
  sites: MappedSite;
  clusters: ClusterDetail;
  stops: MobileSite;
  parks: MappedPark;
  enterprises: SmallRecord;
  villages: SmallRecord;
  organisations: MappedOrganisation;
  verify: Parameters<typeof verifyFeatures>[0][number];
  pairings: Pairing;
  ties: TiedRecord;
  grids: GridOutline;
  stationRings: RingedStation;
  gaps: GapUnit;
  contacts: ContactPoint;
  chains: ChainLink;
  importRows: ImportedRow;
  moves: MovedRecord;
};

/** Contents of one source, and which features stand for which record (public id → feature id). */
export type SourceContent = {
  source: string;
  data: GeoJSON.FeatureCollection;
  records: (readonly [recordId: string, featureId: string])[];
};

type Build<K extends DataLayer> = (items: readonly LayerItems[K][], today: string, now: number) => SourceContent[];

/**
 * Records to features, a pure step a layer. `today` (`2026-11-21` in Asia/Shanghai, or the past day that is looked at) says
 * whether a closure has begun and which pairings are quiet, `now` (ms UTC) which stop comes next.
 */
export const dataLayers: { [K in DataLayer]: Build<K> } = {
  sites: (items, today) => [content(SITES, siteFeatures(items, today))],
  parks: (items) => [content(PARKS, parkFeatures(items))],
  enterprises: (items) => [content(ENTERPRISES, smallFeatures('enterprise', items))],
  villages: (items) => [content(VILLAGES, smallFeatures('village', items))],
  grids: (items) => [content(GRIDS, gridFeatures(items))],
  organisations: (items) => [content(ORGANISATIONS, organisationFeatures(items))],
  verify: (items) => [content(VERIFY, verifyFeatures(items))],
  importRows: (items) => [content(IMPORT_ROWS, rowFeatures(items))],
  moves: (items) => [content(MOVES, movesFeatures(items))],
  clusters: (items) => [{ source: CLUSTERS, data: clusterFeatures(items), records: [] }],
  stationRings: (items) => [{ source: STATION_RINGS, data: stationRingFeatures(items), records: [] }],
  gaps: (items) => [content(GAPS, gapFeatures(items))],
  contacts: (items) => [content(CONTACTS, contactFeatures(items)), content(CONTACT_LINES, contactLines(items))],
  chains: (items) => {
    const lines = chainLines(items);
    const records = lines.features.flatMap(({ properties: { id, from, to } }) =>
      [id, from, to].map((record) => [record, id] as const),
    );
    return [{ source: CHAINS, data: lines, records }, content(CHAIN_ENDS, chainEnds(items))];
  },
  stops: (items, _, now) => {
    const stops = stopFeatures(items, now);
    const records = stops.features.map(({ properties }) => [properties.siteId, properties.id] as const);
    return [
      { source: STOPS, data: stops, records },
      { source: ROUTES, data: routeFeatures(items, now), records: [] },
    ];
  },
  ties: (items) => {
    const lines = tieLines(items);
    const records = lines.features.map(({ properties: { id, recordId } }) => [recordId, id] as const);
    return [
      { source: TIES, data: lines, records },
      { source: TIE_PLACES, data: tieMarks(items), records: tiedTo(items) },
    ];
  },
  pairings: (items, today) => {
    const lines = pairingFeatures(items, today);
    const records = lines.features.flatMap(({ properties: { id, a, b } }) =>
      [id, a, b].map((record) => [record, id] as const),
    );
    return [
      { source: PAIRINGS, data: lines, records },
      content(PAIRING_ENDS, pairingEnds(items)),
      { source: PAIRING_BUNDLES, data: pairingBundles(items), records: [] },
    ];
  },
};

function content(source: string, data: GeoJSON.FeatureCollection<GeoJSON.Geometry, { id: string }>): SourceContent {
  return { source, data, records: data.features.map(({ properties: { id } }) => [id, id] as const) };
}
