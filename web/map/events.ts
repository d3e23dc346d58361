import type { Bbox, LngLat } from '#core/geo/lng-lat.ts';

/** What can be pointed at on the map. */
export type HitKind =
  | 'site'
  | 'park'
  | 'enterprise'
  | 'village'
  | 'organisation'
  | 'pairing'
  | 'grid'
  | 'contactPoint'
  | 'importRow'
  | 'change'
  | 'region';

export type MapViewState = { bbox: Bbox; zoom: number; center: LngLat };

/**
 * `basemap`: boundaries could not be read, marks are there · `context-lost`: the system took the graphics context away;
 * MapLibre restores it by itself · `map`: anything else, e.g. a street tile.
 */
export type AtlasProblem = { kind: 'basemap' | 'context-lost' | 'map'; cause: unknown };

export type AtlasEvents = {
  /** Base map and first records are drawn. */
  onReady?: () => void;
  /** A record (public id) or region (code) was chosen on the map. */
  onSelect?: (id: string, kind: HitKind) => void;
  /** The map was clicked where nothing is. */
  onMiss?: () => void;
  onHover?: (id: string | null, kind: HitKind | null) => void;
  /** Several sites lie on the spot that was clicked; they are fanned out, and a list can say more. */
  onStack?: (ids: string[]) => void;
  /** `byVisitor`: dragged, zoomed or moved by key or button, as against by the page. */
  onMoveEnd?: (view: MapViewState, byVisitor: boolean) => void;
  onProblem?: (problem: AtlasProblem) => void;
  /** The graphics context is back after `context-lost`. */
  onRestored?: () => void;
};
