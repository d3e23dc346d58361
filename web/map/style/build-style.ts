import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { CHAIN_ENDS, CHAINS, chainLayers } from '../layers/chains.ts';
import { CLUSTERS, clusterLayers } from '../layers/clusters.ts';
import { CONTACT_LINES, CONTACTS, contactLayers } from '../layers/contact-points.ts';
import { FAN, FAN_LEGS, fanLayers } from '../layers/fan.ts';
import { GAPS, gapLayers } from '../layers/gaps.ts';
import { GRIDS, gridLayers } from '../layers/grids.ts';
import { HOVER_NAME, hoverNameLayer } from '../layers/hover-name.ts';
import { IMPORT_ROWS, importRowLayers } from '../layers/import-rows.ts';
import { labelLayers } from '../layers/labels.ts';
import { MOVES, moveLayers } from '../layers/moves.ts';
import { ORGANISATIONS, organisationLayers } from '../layers/organisations.ts';
import { OWN_PLACE, ownAreaLayers, ownMarkLayer } from '../layers/own-place.ts';
import { bundleCountLayers, bundleLayers, bundleNameLayers, PAIRING_BUNDLES } from '../layers/pairing-bundles.ts';
import { PAIRING_ENDS, PAIRINGS, pairingEndLayers, pairingLayers } from '../layers/pairings.ts';
import { PARKS, parkHaloLayer, parkLayers } from '../layers/parks.ts';
import { PLACING, placingLayers } from '../layers/placing.ts';
import { RINGS, ringLayers } from '../layers/rings.ts';
import { SHAPE_AROUND, SHAPE_FAULTS, SHAPE_GROUND, shapingLayers } from '../layers/shaping.ts';
import { bubbleLayer, SITES, siteHaloLayer, siteLayers, siteSource } from '../layers/sites.ts';
import { ENTERPRISES, smallMarkLayers, VILLAGES } from '../layers/small-marks.ts';
import { STATION_RINGS, stationRingLayers } from '../layers/station-rings.ts';
import { ROUTES, STOPS, stopLayers } from '../layers/stops.ts';
import { TIE_PLACES, TIES, tieLayers } from '../layers/ties.ts';
import { VERIFY, verifyLayers } from '../layers/verify.ts';
import { borderLayers } from './borders.ts';
import { focusLayers } from './focus.ts';
import { graticule, graticuleLayers } from './graticule.ts';
import { landLayers } from './land.ts';
import {
  COARSE_BORDERS,
  COARSE_REGIONS,
  emptySource,
  FINE_BORDERS,
  FINE_REGIONS,
  GRATICULE,
  HOVER_REGION,
  LABELS,
  recordSource,
  SURROUND,
} from './sources.ts';
import { streetLayers, streetSources } from './street.ts';
import { type StyleContext, type StyleState, styleContext } from './style-state.ts';

/**
 * The whole style as a pure function of its state; base map and records go into its sources with `setData`. Without
 * `boundaries` nothing that shows or names a region is in it, not even an empty source.
 */
export function buildStyle(state: StyleState): StyleSpecification {
  const context = styleContext(state);
  return {
    version: 8,
    sources: sources(context),
    layers: layers(context),
    transition: { duration: 160, delay: 0 },
  };
}

function sources(context: StyleContext): Record<string, SourceSpecification> {
  const { config, shaping } = context;
  const boundaries = {
    [SURROUND]: emptySource({ maxzoom: 8 }),
    [COARSE_REGIONS]: emptySource({ maxzoom: 9 }),
    [COARSE_BORDERS]: emptySource({ maxzoom: 9 }),
    [FINE_REGIONS]: emptySource({ maxzoom: 12 }),
    [FINE_BORDERS]: emptySource({ maxzoom: 12 }),
    [HOVER_REGION]: emptySource({ maxzoom: 12 }),
  };
  return {
    ...(config.boundaries ? boundaries : { [GRATICULE]: { type: 'geojson', data: graticule() } }),
    ...streetSources(config.streetBase),
    [GRIDS]: recordSource(),
    [RINGS]: emptySource(),
    [STATION_RINGS]: emptySource({ tolerance: 0.1 }),
    [CLUSTERS]: recordSource(),
    [PAIRINGS]: recordSource(),
    [PAIRING_ENDS]: recordSource(),
    [PAIRING_BUNDLES]: emptySource(),
    [TIES]: recordSource(),
    [TIE_PLACES]: recordSource(),
    [CONTACT_LINES]: recordSource(),
    [CHAINS]: recordSource(),
    [CHAIN_ENDS]: recordSource(),
    [ROUTES]: recordSource(),
    [LABELS]: emptySource(),
    [ENTERPRISES]: recordSource(),
    [VILLAGES]: recordSource(),
    [ORGANISATIONS]: recordSource(),
    [VERIFY]: recordSource(),
    [GAPS]: recordSource(),
    [CONTACTS]: recordSource(),
    [PARKS]: recordSource(),
    [STOPS]: recordSource(),
    [SITES]: siteSource(context),
    [IMPORT_ROWS]: recordSource(),
    [MOVES]: recordSource(),
    [OWN_PLACE]: emptySource(),
    [FAN_LEGS]: emptySource(),
    [FAN]: recordSource(),
    [PLACING]: emptySource({ tolerance: 0 }),
    [HOVER_NAME]: emptySource(),
    ...(shaping ? shapingSources() : {}),
  };
}

/** Outlines are drawn far closer than the base map goes: nothing of them is simplified away. */
function shapingSources(): Record<string, SourceSpecification> {
  const exact = () => emptySource({ tolerance: 0 });
  return { [SHAPE_AROUND]: exact(), [SHAPE_GROUND]: exact(), [SHAPE_FAULTS]: exact() };
}

/**
 * From the ground up. MapLibre makes room for what is drawn later first: marks lie where their records are, so they come last;
 * before them the counts, which step aside for marks, and before those the names, which give way to both.
 */
function layers(context: StyleContext): LayerSpecification[] {
  const { boundaries } = context.config;
  const { palette } = context;
  const ground: LayerSpecification = {
    id: 'ground',
    type: 'background',
    paint: { 'background-color': boundaries ? palette.water : palette.land },
  };
  return [
    ground,
    ...(boundaries ? landLayers(context) : graticuleLayers(context)),
    ...streetLayers(context),
    ...(boundaries ? [...focusLayers(context), ...borderLayers(context)] : []),
    ...gridLayers(context),
    ...ringLayers(context),
    ...stationRingLayers(context),
    ...ownAreaLayers(context),
    ...(context.shaping ? shapingLayers(context) : []),
    ...clusterLayers(context),
    ...pairingLayers(context),
    ...pairingEndLayers(context),
    ...bundleLayers(context),
    ...tieLayers(context),
    ...smallMarkLayers(context),
    ...organisationLayers(context),
    ...chainLayers(context),
    parkHaloLayer(context),
    siteHaloLayer(context),
    ...bundleNameLayers(context),
    ...labelLayers(context),
    bubbleLayer(context),
    ...bundleCountLayers(context),
    ...parkLayers(context),
    ...gapLayers(context),
    ...stopLayers(context),
    ...siteLayers(context),
    ...contactLayers(context),
    ...verifyLayers(context),
    ...importRowLayers(context),
    ...moveLayers(context),
    ownMarkLayer(context),
    ...fanLayers(context),
    ...placingLayers(context),
    hoverNameLayer(context),
  ];
}
