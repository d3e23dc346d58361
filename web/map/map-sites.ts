import type { ExpressionSpecification, FilterSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { SiteSymbol } from '#core/site-symbol.ts';
import { markProps } from './features/collection.ts';
import { type SiteProps, siteRanks } from './features/sites.ts';
import { labelStyles } from './labels/label-classes.ts';
import { SITE_TILES, SITES } from './layers/sites.ts';
import type { SourceStore } from './source-store.ts';
import { sourceOf } from './style-access.ts';

type SitePoint = GeoJSON.Feature<GeoJSON.Point, SiteProps>;

/** The sites that are on the map one by one, whether they were handed over or came as tiles. */
export type MapSites = {
  /** Those of the ids that are there. */
  some(ids: readonly string[]): SitePoint[];
  /** Those that may have a name beside them at a zoom; the selected one always may. */
  named(zoom: number, selected: string | null): SitePoint[];
};

/** What a tile says of a site. */
type TileProps = {
  id: string;
  name: string;
  symbol: SiteSymbol;
  illustrative: boolean;
  schematic?: boolean;
  suspended?: boolean;
  review?: boolean;
  stack?: number;
};

const ID: ExpressionSpecification = ['get', 'id'];

export function createMapSites(map: MapLibreMap, store: SourceStore, isTiled: () => boolean): MapSites {
  /** A site at the edge of a tile is in its neighbour too. */
  const onTiles = (filter: ExpressionSpecification): SitePoint[] => {
    if (!sourceOf(map, SITES)) return [];
    const found = map.querySourceFeatures(SITES, { sourceLayer: SITE_TILES, filter: filter as FilterSpecification });
    const byId = new Map(found.map(({ geometry, properties }) => [properties.id, { geometry, properties }]));
    // points with these properties, as the API writes them
    return [...byId.values()].map((site) => siteOf(site as GeoJSON.Feature<GeoJSON.Point, TileProps>));
  };
  const given = () => store.get(SITES).features as SitePoint[]; // what setData has put there
  return {
    some(ids) {
      if (isTiled()) return onTiles(['in', ID, ['literal', [...ids]]]);
      return given().filter(({ properties }) => ids.includes(properties.id));
    },
    named(zoom, selected) {
      if (!isTiled()) return given();
      if (zoom >= labelStyles.site.from) return onTiles(['has', 'id']);
      return onTiles(['any', ['==', ['get', 'symbol'], 'center'], ['==', ID, selected ?? '']]);
    },
  };
}

function siteOf({
  geometry,
  properties,
}: Pick<GeoJSON.Feature<GeoJSON.Point, TileProps>, 'geometry' | 'properties'>): SitePoint {
  const {
    id,
    name,
    symbol,
    illustrative,
    schematic = false,
    suspended = false,
    review = false,
    stack = 0,
  } = properties;
  return {
    type: 'Feature',
    geometry,
    properties: {
      ...{ id, name, illustrative, shape: symbol },
      ...markProps({ shape: symbol, illustrative, suspended, reviewDue: review }, schematic),
      ...{ level: null, suspended, review, rank: siteRanks[symbol], stack },
    },
  };
}
