import { createEffect, createMemo, createSignal, Show } from 'solid-js';
import type { Boundary } from '#core/geo/boundary.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { ShapeCheckAnswer } from '#core/schemas/shape.ts';
import type { ShapeNeighbour, Shaping } from '#map/shaping/shaping.ts';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { CornerTable } from './CornerTable.tsx';
import { type AskServer, createShape } from './create-shape.ts';
import type { NearbyShape } from './judge-shape.ts';
import { PasteShape } from './PasteShape.tsx';
import { ShapeMap } from './ShapeMap.tsx';
import { ShapeTools } from './ShapeTools.tsx';
import { ShapeVerdict } from './ShapeVerdict.tsx';
import { whyBlocked } from './verdict-words.ts';
import './shapes.css';

export type ShapeEditorProps = {
  /** The outline as it is to be saved (GeoJSON Polygon, WGS84); null = none. */
  value: Boundary | null;
  /** Called at each step that can be taken back, with the outline wound, closed and rounded as it is stored. */
  onChange: (value: Boundary | null) => void;
  kind: 'GRID' | 'PARK';
  /** Public id; absent for a new record. */
  recordId?: string;
  /** The park a grid lies in; with its outline where it has one. */
  park?: { id: string; name: string; boundary?: Boundary | null };
  /** The other grids of the park, or the grids of the park that is drawn. */
  context: readonly NearbyShape[];
  /** Where to look while there is nothing to show, e.g. the park's point: [lng, lat], WGS84. */
  near?: LngLat;
  readOnly?: boolean;
  /** What must be mended before it can be saved, in words; null for nothing. */
  onBlocked?: (why: string | null) => void;
  /** In place of the API, for tests. */
  ask?: AskServer;
};

/** The outline of a park or grid: drawn on the map, typed in the table or pasted, always the same one. */
export function ShapeEditor(props: ShapeEditorProps) {
  const staff = useStaff();
  const words = staff.text.shapes;
  const [shaping, setShaping] = createSignal<Shaping | null>(null);
  const [drawing, setDrawing] = createSignal(0);
  const [snapping, setSnapping] = createSignal(true);
  /** Counts the wishes to see all of it. */
  const [framed, setFramed] = createSignal(0);
  const frame = () => setFramed((times) => times + 1);

  /** Which record the server is asked about; null while there is none to compare with. */
  const about = createMemo(
    () => {
      const { recordId: id, park, kind } = props;
      return (kind === 'GRID' ? (id ?? park?.id) : id) === undefined ? null : { kind, id, park: park?.id };
    },
    null,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  const shape = createShape({
    value: () => props.value,
    onChange: (value) => props.onChange(value),
    kind: () => props.kind,
    nearby: () => props.context,
    park: () => props.park?.boundary ?? null,
    ask: () => {
      const record = about();
      return record === null ? null : (props.ask ?? askApi(record));
    },
  });
  createEffect(() => props.onBlocked?.(whyBlocked(shape.verdict(), staff)));

  const neighbours = (): ShapeNeighbour[] => {
    const { park } = props;
    const grids = props.context.map((grid) => ({ ...grid, what: 'grid' as const }));
    return props.kind === 'GRID' && park?.boundary
      ? [{ id: park.id, name: park.name, boundary: park.boundary, what: 'park' }, ...grids]
      : grids;
  };
  const isDrawing = () => shape.tool() === 'draw' || shape.tool() === 'hole';
  const hint = () => {
    const { hints } = words;
    if (props.readOnly) return props.value === null ? hints.emptyReadOnly : '';
    if (isDrawing() && drawing() > 0) return hints.drawing(drawing());
    if (props.value === null) return shaping() ? hints.empty : hints.emptyNoMap;
    return isDrawing() ? hints.draw : hints.edit;
  };
  const keys = (event: KeyboardEvent) => {
    const { target } = event;
    if (props.readOnly || !(event.ctrlKey || event.metaKey)) return;
    // in a field the same keys take back what was typed
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) shape.redo();
    else if (!(isDrawing() && shaping()?.undoCorner())) shape.undo();
  };

  return (
    // heard here, not at the document: the shortcuts of the form around it leave a key alone that was taken
    <div class="shape-editor" on:keydown={keys}>
      <Show when={!props.readOnly}>
        <ShapeTools
          shape={shape}
          shaping={shaping()}
          drawing={drawing()}
          snapping={snapping()}
          onSnapping={setSnapping}
          onFit={frame}
        />
      </Show>
      <p class="shape-hint" role="status">
        {hint()}
      </p>
      <div class="shape-editor__body">
        <ShapeMap
          shape={shape}
          kind={props.kind}
          neighbours={neighbours()}
          near={props.near}
          readOnly={props.readOnly ?? false}
          snapping={snapping()}
          onShaping={setShaping}
          onDrawing={setDrawing}
          framed={framed()}
        />
        <div class="shape-editor__side">
          <Show when={props.value !== null || shape.rings().length > 0}>
            <ShapeVerdict shape={shape} parkName={props.park?.name ?? ''} />
          </Show>
          <Show when={!props.readOnly}>
            <PasteShape shape={shape} onUsed={frame} />
          </Show>
          <Show when={shape.rings().length > 0}>
            <CornerTable shape={shape} readOnly={props.readOnly ?? false} />
          </Show>
        </div>
      </div>
    </div>
  );
}

function askApi(about: { kind: 'GRID' | 'PARK'; id?: string; park?: string }): AskServer {
  return (boundary, signal) => call<ShapeCheckAnswer>('POST', '/api/staff/shape-check', { ...about, boundary }, signal);
}
