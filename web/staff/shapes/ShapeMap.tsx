import { createEffect, createSignal, on, Show } from 'solid-js';
import { bboxOf } from '#core/geo/bbox.ts';
import { type Boundary, boundaryOf, ringsOf } from '#core/geo/boundary.ts';
import type { Bbox, LngLat } from '#core/geo/lng-lat.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { ShapeNeighbour, Shaping } from '#map/shaping/shaping.ts';
import { useStaff } from '../context.ts';
import { StaffMap } from '../map/StaffMap.tsx';
import type { Shape } from './create-shape.ts';
import { faultEdges } from './judge-shape.ts';

/** Kept free around what is drawn, degrees: about 300 m. */
const MARGIN = 0.003;
/** A park fills the map. */
const NEAR_ZOOM = 14;

export type ShapeMapProps = {
  shape: Shape;
  kind: 'GRID' | 'PARK';
  neighbours: readonly ShapeNeighbour[];
  /** Where to look while nothing is drawn and nothing lies around. */
  near?: LngLat;
  readOnly: boolean;
  snapping: boolean;
  /** Drawing can begin; null when it ended. */
  onShaping: (shaping: Shaping | null) => void;
  onDrawing: (corners: number) => void;
  /** Changes whenever all of it is to be seen. */
  framed: number;
};

/** The outline on a map, with what lies around it. Everything that can be done here can be done in the table too. */
export function ShapeMap(props: ShapeMapProps) {
  const words = useStaff().text.shapes;
  const [map, setMap] = createSignal<AtlasMap>();
  const [shaping, setShaping] = createSignal<Shaping>();
  const [failed, setFailed] = createSignal(false);

  const look = () => {
    const box = whole(props);
    if (box !== null) void map()?.fitRegion(box);
    else if (props.near) map()?.flyTo({ center: props.near, zoom: NEAR_ZOOM });
  };

  createEffect(
    on(map, (atlas) => {
      if (!atlas) return;
      atlas
        .shape({
          onChange: (boundary, done) => (done ? props.shape.commit(boundary) : props.shape.move(boundary)),
          onTool: props.shape.setTool,
          onCorner: props.shape.setCorner,
          onDrawing: (corners) => props.onDrawing(corners),
        })
        .then((drawing) => {
          setShaping(drawing);
          props.onShaping(drawing);
          // drawing goes nearer than the map that has just opened
          look();
        })
        .catch(() => setFailed(true));
    }),
  );
  createEffect(() => shaping()?.setNeighbours(props.neighbours));
  createEffect(() => shaping()?.setSnapping(props.snapping));
  createEffect(() => shaping()?.setTool(props.readOnly ? 'look' : props.shape.tool()));
  createEffect(() => {
    const rings = props.shape.rings();
    shaping()?.setShape(rings.length === 0 ? null : boundaryOf(rings));
  });
  createEffect(() => shaping()?.setCorner(props.shape.corner()));
  createEffect(() => shaping()?.setFaults(faultEdges(props.shape.rings(), props.shape.verdict().problems)));
  createEffect(
    on(
      () => props.framed,
      () => look(),
      { defer: true },
    ),
  );

  return (
    <section class="shape-map" aria-label={words.mapLabel[props.kind]}>
      <StaffMap class="shape-map__view" label={words.mapLabel[props.kind]} start={start(props)} ref={setMap} />
      <Show when={failed()}>
        <p class="shape-note" role="status">
          {words.toolsFailed}
        </p>
      </Show>
    </section>
  );
}

function start(props: ShapeMapProps) {
  const box = whole(props);
  if (box !== null) return { box };
  return props.near ? { center: props.near, zoom: NEAR_ZOOM } : undefined;
}

/** The outline with a margin; without one, what lies around. */
function whole({ shape, neighbours }: ShapeMapProps): Bbox | null {
  const own = shape.rings().flat();
  const around = neighbours.flatMap(({ boundary }) => points(boundary));
  const box = bboxOf(own.length > 0 ? own : around);
  return box === null ? null : [box[0] - MARGIN, box[1] - MARGIN, box[2] + MARGIN, box[3] + MARGIN];
}

function points(boundary: Boundary): LngLat[] {
  return ringsOf(boundary).flatMap((ring) => [...ring]);
}
