import type { Map as MapLibreMap } from 'maplibre-gl';
import { type SnapToCustom, TerraDraw, TerraDrawModeUndoRedo, type TerraDrawSelectMode } from 'terra-draw';
import { boundaryOf, keptRings, ringsOf, withoutRepeats } from '#core/geo/boundary.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { isInPolygon, type PolygonRings, polygonAreaM2, type Ring } from '#core/geo/polygon.ts';
import { type Corner, removeCorner } from '#core/geo/ring-edits.ts';
import { collection } from '../features/collection.ts';
import { SHAPE_AROUND, SHAPE_FAULTS, SHAPE_GROUND } from '../layers/shaping.ts';
import type { Palette } from '../palette.ts';
import type { SourceStore } from '../source-store.ts';
import { hasStyle } from '../style-access.ts';
import { listenForCorners } from './corner-gestures.ts';
import { GuardedAdapter } from './guarded-adapter.ts';
import { createRingFeatures } from './ring-features.ts';
import { faultFeatures, groundFeatures, neighbourFeatures } from './shape-features.ts';
import { drawingMode, editingMode, editingStyles, type ModeLooks } from './shape-modes.ts';
import type { Shaping, ShapingEvents, ShapingTool } from './shaping.ts';
import { snapTo } from './snap.ts';

/** Begins to draw with terra-draw. The map must have its style, with the sources of layers/shaping.ts. */
export function startShaping(map: MapLibreMap, store: SourceStore, palette: Palette, events: ShapingEvents): Shaping {
  let around: Ring[] = [];
  let tool: ShapingTool = 'look';
  let corner: Corner | null = null;
  /** The ring that has its handles. */
  let chosen = 0;
  let snapping = true;
  /** Something was dragged and not let go of yet. */
  let dirty = false;
  let lastId = 0;
  const nextId = () => ++lastId;

  const snap: SnapToCustom = ({ containerX: x, containerY: y }, { project, unproject }) => {
    if (!snapping) return undefined;
    const at = snapTo({ x, y }, around, {
      project: ([lng, lat]) => project(lng, lat),
      unproject: (pixel) => lngLat(unproject(pixel.x, pixel.y)),
    });
    return at === null ? undefined : [...rounded(at)];
  };
  const looks: ModeLooks = {
    palette,
    pointing: matchMedia('(pointer: coarse)').matches ? 'coarse' : 'fine',
    isCurrent: ({ properties: { selectionPointFeatureId, index } }) =>
      corner !== null && index === corner.index && own.isOf(selectionPointFeatureId, corner.ring),
  };
  const draw = new TerraDraw({
    adapter: new GuardedAdapter(map),
    modes: [drawingMode(looks, snap), editingMode(looks, snap)],
    idStrategy: { isValidId: (id) => typeof id === 'number', getId: nextId },
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  const own = createRingFeatures(draw, nextId);
  const isDrawing = () => tool === 'draw' || tool === 'hole';

  const showGround = () => store.put(SHAPE_GROUND, groundFeatures(own.rings(), own.drawn()?.corners ?? []));
  const showHandles = () => {
    if (tool === 'edit') own.select(chosen);
  };

  function show(rings: PolygonRings): void {
    own.show(rings);
    chosen = Math.min(chosen, Math.max(0, rings.length - 1));
    showGround();
    showHandles();
  }

  /** Done: as it is stored. On the way: as it is, so that no corner changes its place in the ring under the hand. */
  function tell(done: boolean): void {
    dirty = !done;
    events.onChange?.(boundaryOf(done ? keptRings(own.rings()) : own.rings()), done);
  }

  function change(rings: PolygonRings): void {
    show(rings);
    tell(true);
  }

  function choose(ring: number): void {
    if (ring === chosen) return;
    chosen = ring;
    showHandles();
  }

  function setCorner(next: Corner | null): void {
    corner = next;
    if (next !== null) choose(next.ring);
    if (tool === 'edit') draw.updateModeOptions<typeof TerraDrawSelectMode>('select', { styles: editingStyles(looks) });
  }

  function setTool(next: ShapingTool): void {
    tool = next;
    draw.setMode({ edit: 'select', draw: 'polygon', hole: 'polygon', look: 'static' }[next]);
    showHandles();
    showGround();
    events.onDrawing?.(0);
  }

  function touch(next: Corner | null): void {
    setCorner(next);
    events.onCorner?.(next);
  }

  /** A ring is drawn to its end: the outline, or one more hole in it. */
  function take(ring: Ring): void {
    const isHole = tool === 'hole';
    const rings = isHole ? [...own.rings(), ring] : [ring];
    setTool('edit');
    chosen = rings.length - 1;
    touch(null);
    change(keptRings(rings));
    events.onTool?.('edit');
  }

  function finish(): boolean {
    const corners = own.drawn()?.corners ?? [];
    if (corners.length < 3) return false;
    take([...corners, ...corners.slice(0, 1)]);
    return true;
  }

  /** The ring that is being drawn; where none is begun, drawing itself, if there is something else to do. */
  function cancel(): void {
    if (!isDrawing()) return;
    const next = own.drawn() !== null || own.rings().length === 0 ? tool : 'edit';
    setTool(next);
    events.onTool?.(next);
  }

  draw.on('change', (ids, type, context) => {
    if (isDrawing()) {
      events.onDrawing?.(own.drawn()?.corners.length ?? 0);
      showGround();
    }
    // handles and selections are features and properties too
    if (type !== 'update' || tool !== 'edit' || context?.target !== 'geometry' || 'origin' in context) return;
    if (!own.takeMoved(ids)) return;
    showGround();
    tell(false);
  });
  draw.on('finish', (id, { action }) => {
    // not while terra-draw is still about its own end of the ring
    if (action === 'draw') queueMicrotask(() => take(own.takeFinished(id) ?? []));
  });

  const stopListening = listenForCorners(map, {
    rings: () => (tool === 'edit' ? own.rings() : []),
    press(found, at) {
      if (tool !== 'edit') return;
      if (found === null) choose(ringAround(own.rings(), at) ?? chosen);
      touch(found);
    },
    release() {
      if (dirty) tell(true);
    },
    remove(found) {
      touch(null);
      change(removeCorner(own.rings(), found));
    },
    key(key) {
      if (key === 'Enter') finish();
      else if (key === 'Escape') cancel();
      else if (tool === 'edit' && corner !== null) this.remove(corner);
    },
  });

  draw.start();

  return {
    setShape(shape) {
      const next = shape === null ? [] : ringsOf(shape);
      if (JSON.stringify(next) !== JSON.stringify(own.rings())) show(next);
    },
    setNeighbours(neighbours) {
      around = neighbours.flatMap(({ boundary }) => ringsOf(boundary).map((ring) => withoutRepeats(ring)));
      store.put(SHAPE_AROUND, neighbourFeatures(neighbours));
    },
    setTool: (next) => {
      if (next !== tool) setTool(next);
    },
    setCorner,
    setFaults: (edges) => store.put(SHAPE_FAULTS, faultFeatures(edges)),
    setSnapping: (on) => {
      snapping = on;
    },
    undoCorner: () => own.drawn() !== null && draw.undo(),
    finish,
    cancel,
    stop() {
      stopListening();
      if (hasStyle(map)) draw.stop();
      for (const source of [SHAPE_AROUND, SHAPE_GROUND, SHAPE_FAULTS]) store.put(source, collection([]));
    },
  };
}

function lngLat({ lng, lat }: { lng: number; lat: number }): LngLat {
  return [lng, lat];
}

function rounded(point: LngLat): LngLat {
  return withoutRepeats([point])[0] ?? point;
}

/** The smallest ring a point lies in. */
function ringAround(rings: PolygonRings, at: LngLat): number | null {
  const around = rings
    .map((ring, index) => ({ index, area: isInPolygon(at, [ring]) ? polygonAreaM2([ring]) : null }))
    .filter(({ area }) => area !== null)
    .sort((a, b) => Number(a.area) - Number(b.area));
  return around[0]?.index ?? null;
}
