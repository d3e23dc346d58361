import { createMemo, Show } from 'solid-js';
import type { Boundary } from '#core/geo/boundary.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PointValue } from '#core/records/field.ts';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { readRecord } from '../parts/staff-api.ts';
import type { NearbyShape } from '../shapes/judge-shape.ts';
import { ShapeEditor } from '../shapes/ShapeEditor.tsx';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';

/** Grids of one park that are looked up at most. */
const MOST_GRIDS = 200;

/** The outline of a park or of a grid, with what lies around it: the park, and its other grids. */
export function ShapeControl(props: FieldControlProps) {
  const { api } = useStaff();
  const isGrid = () => props.form.kind === 'GRID';
  const parkId = createMemo(() => {
    const park = isGrid() ? props.form.values.park : props.form.id;
    return typeof park === 'string' && park !== '' ? park : null;
  });
  const around = createLoad(parkId, async (park, signal) => {
    const [record, grids] = await Promise.all([
      isGrid() ? readRecord('PARK', park, signal) : null,
      gridsOf(park, signal),
    ]);
    return { record, grids: grids.filter(({ id }) => id !== props.form.id) };
  });
  /** Lists carry no outlines: those that are public come from the map's own list, the others are for the server's check. */
  async function gridsOf(park: string, signal: AbortSignal): Promise<NearbyShape[]> {
    const query = { park, illustrative: 'include' };
    const { items } = await api.getAll('/api/grids', { query, signal, max: MOST_GRIDS });
    return items.flatMap(({ id, name, boundary }) =>
      // rings of pairs, as the API's own check of outlines keeps them
      boundary === null ? [] : [{ id, name, boundary: boundary as unknown as Boundary }],
    );
  }
  const park = () => {
    const record = around.data()?.record;
    // a field of kind POLYGON holds an outline or nothing
    return record
      ? { id: record.id, name: record.title, boundary: (record.values.boundary ?? null) as Boundary | null }
      : undefined;
  };
  const near = (): LngLat | undefined => {
    const point = (around.data()?.record?.values.point ?? props.form.values.point ?? null) as PointValue | null;
    return point === null ? undefined : [point.lng, point.lat];
  };
  const isKnown = () => parkId() === null || around.data() !== undefined || around.error() !== undefined;
  return (
    <ControlGroup label={props.label} error={props.error}>
      <Show when={isKnown()} fallback={<Skeleton lines={4} />}>
        <ShapeEditor
          value={(props.value ?? null) as Boundary | null}
          onChange={props.onChange}
          kind={isGrid() ? 'GRID' : 'PARK'}
          recordId={props.form.id ?? undefined}
          park={park()}
          context={around.data()?.grids ?? []}
          near={near()}
        />
      </Show>
    </ControlGroup>
  );
}
