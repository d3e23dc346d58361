import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { type Boundary, ringsOf } from '#core/geo/boundary.ts';
import type { PointValue } from '#core/records/field.ts';
import type { ParkShapes } from '#core/schemas/shape.ts';
import { Button } from '#ui/Button.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { requestPath } from '#web-api/request-path.ts';
import { useStaff } from '../context.ts';
import { isSame } from '../drafts/same.ts';
import { call } from '../parts/call.ts';
import { FieldValue } from '../parts/FieldValue.tsx';
import { judgeHere } from '../shapes/judge-shape.ts';
import { ShapeEditor } from '../shapes/ShapeEditor.tsx';
import { whyBlocked } from '../shapes/verdict-words.ts';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';

/**
 * The outline of a park or a grid: its size, and on request the map, table and text to change it. What lies around comes
 * exact, unlike the rounded outlines that the public sees: along those, neighbours would overlap.
 */
export function ShapeControl(props: FieldControlProps) {
  const staff = useStaff();
  const words = staff.text.shapes;
  const [open, setOpen] = createSignal(false);
  /** What the open editor says against the outline: it asks the portal too. */
  const [told, setTold] = createSignal<string | null>(null);
  // only parks and grids have a field of kind POLYGON
  const kind = () => (props.form.kind === 'PARK' ? 'PARK' : 'GRID');
  // a field of this kind holds a Polygon or nothing
  const value = () => (props.value as Boundary | null | undefined) ?? null;
  const park = () => {
    const id = kind() === 'PARK' ? props.form.id : props.form.values.park;
    return typeof id === 'string' ? id : null;
  };
  const isChanged = createMemo(() => value() !== null && !isSame(value(), props.form.base[props.field.key] ?? null));
  const around = createLoad(
    () => (open() || isChanged() ? park() : null),
    (id, signal) => call<ParkShapes>('GET', requestPath('/api/staff/shapes', {}, { park: id }), undefined, signal),
  );
  const grids = createMemo(() => {
    const all = around.data()?.grids ?? [];
    const isSample = all.find(({ id }) => id === props.form.id)?.isIllustrative ?? false;
    return all.filter(({ id, isIllustrative }) => id !== props.form.id && isIllustrative === isSample);
  });
  const near = createMemo(() => {
    const own = kind() === 'PARK' ? (props.form.values.point as PointValue | null | undefined) : undefined; // a field of kind POINT
    const point = own ?? around.data()?.park.point;
    return point ? ([point.lng, point.lat] as const) : undefined;
  });
  // the map opens once, where it is to look: not before it is known what lies around
  const isKnown = () => park() === null || around.data() !== undefined || around.error() !== undefined;
  /** A changed outline is judged though the editor is folded up, as after a reload. */
  const judged = () => {
    const outline = value();
    if (outline === null || !isChanged() || around.data() === undefined) return null;
    return whyBlocked(judgeHere(ringsOf(outline), kind(), grids(), around.data()?.park.boundary ?? null), staff);
  };
  const blocked = createMemo(() => (open() ? told() : judged()));
  createEffect(on([blocked, value], ([why]) => props.form.block?.(props.field.key, why)));
  // the open editor says it itself, beside the corner that it is about
  const error = () => (open() && props.error === blocked() ? undefined : props.error);
  return (
    <ControlGroup label={props.label} error={error()}>
      <div class="shape-control">
        <FieldValue field={props.field} value={props.value} names={props.form.names} />
        <Button size="small" icon="map" aria-expanded={open()} onClick={() => setOpen(!open())}>
          {open() ? words.close : value() === null ? words.begin : words.change}
        </Button>
      </div>
      <Show when={open() && around.error() !== undefined}>
        <p class="field__hint">{words.checkFailed}</p>
      </Show>
      <Show when={open()}>
        <Show when={isKnown()} fallback={<Skeleton lines={4} />}>
          <ShapeEditor
            kind={kind()}
            value={value()}
            onChange={props.onChange}
            recordId={props.form.id ?? undefined}
            park={kind() === 'GRID' ? around.data()?.park : undefined}
            context={grids()}
            near={near()}
            onBlocked={setTold}
          />
        </Show>
      </Show>
    </ControlGroup>
  );
}
