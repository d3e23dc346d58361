import { type Accessor, createEffect, createMemo } from 'solid-js';
import type { AtlasMap } from '#map/atlas-map.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { areaShares } from '../model/coverage.ts';
import { isSiteLayer, type LayerName, layerOfSite, siteLayers } from '../model/layers.ts';

/** Hands the records of the switched-on layers to the map, each kind when it changes. */
export function createRecordsOnMap(map: Accessor<AtlasMap | undefined>): void {
  const { view } = useLeader();
  const { clusters, coverage, mapView, place, records, siteTiles, stations, stops } = useData();
  // each part of the view by itself, so that a step to another place hands over only what has changed with it
  const layers = createMemo(() => view().layers, undefined, { equals: (a, b) => a.join() === b.join() });
  const samples = createMemo(() => view().samples);
  const cover = createMemo(() => view().cover);
  const ring = createMemo(() => view().ring);
  /** Records of a past day are judged by that day, as in their table and the legend. */
  const day = createMemo(() => view().date ?? undefined);
  const on = (name: LayerName) => layers().includes(name);

  const sites = createMemo(() => {
    const shown = layers().filter(isSiteLayer);
    const all = records.sites.data()?.items ?? [];
    return shown.length === siteLayers.length ? all : all.filter((site) => shown.includes(layerOfSite(site)));
  });
  // A park that is looked at is on the map itself, not only the parks inside it.
  const parks = createMemo(() => {
    const here = mapView().place.kind === 'park' ? place.data()?.park : null;
    const all = records.parks.data()?.items ?? [];
    return here ? [here, ...all] : all;
  });
  const grids = createMemo(() => {
    const here = mapView().place.kind === 'grid' ? place.data()?.grid : null;
    const all = on('grids') ? (records.grids.data()?.items ?? []) : [];
    return here ? [...all.filter(({ id }) => id !== here.id), here] : all;
  });

  createEffect(() => {
    const atlas = map();
    const address = atlas?.setSiteTiles ? siteTiles() : null;
    atlas?.setSiteTiles?.(address);
    atlas?.setData('sites', address === null ? sites() : [], day());
  });
  createEffect(() => map()?.setData('parks', on('parks') ? parks() : []));
  createEffect(() =>
    map()?.setData('organisations', on('organisations') ? (records.organisations.data()?.items ?? []) : []),
  );
  createEffect(() => map()?.setData('verify', on('verify') ? (records.sites.data()?.items ?? []) : []));
  createEffect(() => map()?.setAreas(on('coverage') ? areaShares(coverage.data() ?? [], cover(), samples()) : []));
  createEffect(() => map()?.setData('clusters', on('clusters') ? (clusters.data()?.items ?? []) : []));
  createEffect(() => map()?.setData('stops', on('mobile') ? timetables() : []));
  createEffect(() => map()?.setData('pairings', on('pairings') ? (records.pairings.data()?.items ?? []) : [], day()));
  createEffect(() => map()?.setData('contacts', on('contacts') ? (records.contacts.data()?.items ?? []) : []));
  createEffect(() => map()?.setData('chains', on('chains') ? (records.chains.data()?.items ?? []) : []));
  createEffect(() => map()?.setData('stationRings', on('rings') ? ringed() : []));
  createEffect(() => map()?.setData('gaps', on('rings') ? (records.gaps.data()?.items ?? []) : []));
  createEffect(() => map()?.setData('grids', grids()));
  createEffect(() => map()?.setData('enterprises', on('enterprises') ? (records.enterprises.data()?.items ?? []) : []));
  createEffect(() => map()?.setData('villages', on('villages') ? (records.villages.data()?.items ?? []) : []));

  function ringed() {
    const metres = ring();
    return (stations.data()?.items ?? []).map((station) => ({ ...station, metres }));
  }

  function timetables() {
    const all = stops.data()?.items ?? [];
    return samples() ? all : all.map((site) => ({ ...site, stops: site.stops.filter((stop) => !stop.isIllustrative) }));
  }
}
