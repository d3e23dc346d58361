import type { TerraDraw } from 'terra-draw';
import { ringsOf } from '#core/geo/boundary.ts';
import type { PolygonRings, Ring } from '#core/geo/polygon.ts';

/** The rings of an outline as terra-draw has them: each a polygon of its own, because it knows no holes. */
export type RingFeatures = {
  rings(): PolygonRings;
  /** Puts rings in place of those that are there. */
  show(rings: PolygonRings): void;
  /** Gives a ring its handles; of a ring that is not drawn, the outer one. */
  select(ring: number): void;
  /** Whether a handle is that of a corner of a ring. */
  isOf(feature: unknown, ring: number): boolean;
  /** Takes over what was dragged; false = none of the rings was. */
  takeMoved(ids: readonly (string | number)[]): boolean;
  /** The ring that is being drawn with the corners set so far; null = none is. */
  drawn(): { corners: Ring } | null;
  /** A ring that terra-draw has just ended; it is taken off the map. */
  takeFinished(id: string | number): Ring | null;
};

export function createRingFeatures(draw: TerraDraw, nextId: () => number): RingFeatures {
  let rings: PolygonRings = [];
  /** Feature of each ring; 0 for one of too few corners, which cannot be drawn. */
  let ids: number[] = [];

  const add = (ring: Ring, id: number) =>
    draw.addFeatures([
      {
        type: 'Feature',
        id,
        properties: { mode: 'polygon' },
        geometry: { type: 'Polygon', coordinates: [ring.map((point) => [...point])] },
      },
    ]);

  return {
    rings: () => rings,
    show(next) {
      draw.removeFeatures(ids.filter((id) => id > 0));
      rings = next;
      ids = next.map((ring) => (ring.length >= 4 ? nextId() : 0));
      for (const [index, ring] of next.entries()) if (ids[index]) add(ring, ids[index]);
    },
    select(ring) {
      const id = ids[ring] || ids[0];
      if (id) draw.selectFeature(id);
    },
    isOf: (feature, ring) => feature === ids[ring],
    takeMoved(moved) {
      const own = ids.filter((id) => moved.includes(id));
      if (own.length === 0) return false;
      rings = rings.map((ring, index) =>
        own.includes(ids[index] ?? 0) ? (ringOf(draw, ids[index] ?? 0) ?? ring) : ring,
      );
      return true;
    },
    drawn() {
      const feature = draw
        .getSnapshot()
        .find(({ properties, geometry }) => properties.currentlyDrawing === true && geometry.type === 'Polygon');
      if (feature === undefined) return null;
      const set = Number(feature.properties.committedCoordinateCount ?? 0);
      return { corners: (outerOf(feature.geometry) ?? []).slice(0, set) };
    },
    takeFinished(id) {
      const ring = ringOf(draw, id);
      draw.removeFeatures([id]);
      return ring;
    },
  };
}

function ringOf(draw: TerraDraw, id: string | number): Ring | null {
  return outerOf(draw.getSnapshotFeature(id)?.geometry);
}

function outerOf(geometry: GeoJSON.Geometry | undefined): Ring | null {
  if (geometry?.type !== 'Polygon') return null;
  return ringsOf({ type: 'Polygon', coordinates: geometry.coordinates })[0] ?? null;
}
