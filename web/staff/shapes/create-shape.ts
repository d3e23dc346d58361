import { batch, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { type Boundary, boundaryOf, keptRings, ringsOf } from '#core/geo/boundary.ts';
import type { PolygonRings } from '#core/geo/polygon.ts';
import { type Corner, removeCorner } from '#core/geo/ring-edits.ts';
import type { ShapeCheckAnswer } from '#core/schemas/shape.ts';
import type { ShapingTool } from '#map/shaping/shaping.ts';
import { back, forward, type History, noHistory, record } from './history.ts';
import { judgeHere, type NearbyShape, nothingWrong, type Verdict, withAnswer } from './judge-shape.ts';

/** What the server says of an outline; rejects when it cannot be asked. */
export type AskServer = (boundary: Boundary, signal: AbortSignal) => Promise<ShapeCheckAnswer>;

export type ShapeSource = {
  value: () => Boundary | null;
  onChange: (value: Boundary | null) => void;
  kind: () => 'GRID' | 'PARK';
  nearby: () => readonly NearbyShape[];
  park: () => Boundary | null;
  /** Null while there is no record to ask about. */
  ask: () => AskServer | null;
};

/** Before the server is asked about a changed outline, ms. */
const PAUSE_MS = 600;

/** The outline that is edited: what it is now, what can be taken back, which corner is meant, what is wrong with it. */
export function createShape(source: ShapeSource) {
  /** The same outline while something else of the form changes. */
  const value = createMemo(source.value);
  const ask = createMemo(source.ask);
  const [history, setHistory] = createSignal<History<Boundary | null>>(noHistory);
  const [moving, setMoving] = createSignal<Boundary | null>(null);
  const [corner, setCorner] = createSignal<Corner | null>(null);
  const [tool, setTool] = createSignal<ShapingTool>(value() === null ? 'draw' : 'edit');
  const [answer, setAnswer] = createSignal<{ of: string; said: ShapeCheckAnswer } | null>(null);
  const [asking, setAsking] = createSignal<'no' | 'yes' | 'failed'>('no');

  /** While a corner is dragged, where it is just now. */
  const shown = createMemo(() => moving() ?? value());
  const rings = createMemo<PolygonRings>(() => {
    const boundary = shown();
    return boundary === null ? [] : ringsOf(boundary);
  });
  const settled = createMemo<Verdict>(() => {
    const outline = value();
    if (outline === null) return nothingWrong;
    const here = judgeHere(ringsOf(outline), source.kind(), source.nearby(), source.park());
    const said = answer();
    return withAnswer(here, said?.of === JSON.stringify(outline) ? said.said : null);
  });

  /** All at once: nothing may see the old value where the new one was just dragged to. */
  const put = (to: Boundary | null, next: History<Boundary | null>) =>
    batch(() => {
      setHistory(next);
      setMoving(null);
      source.onChange(to);
    });
  /** One step that can be taken back. */
  const commit = (to: Boundary | null) => put(to, record(history(), value()));
  const step = (way: typeof back<Boundary | null>) => {
    const to = way(history(), value());
    if (to === null) return;
    setCorner(null);
    if (to.to !== null) setTool('edit');
    put(to.to, to.history);
  };

  // with nothing left to drag, one draws
  createEffect(
    on(value, (outline) => {
      if (outline === null && tool() !== 'draw') setTool('draw');
    }),
  );
  createEffect(
    on([value, ask], ([outline, server]) => {
      setAsking('no');
      if (outline === null || server === null || settled().problems.length > 0) return;
      const control = new AbortController();
      const timer = setTimeout(() => {
        setAsking('yes');
        server(outline, control.signal)
          .then((said) => {
            if (control.signal.aborted) return;
            setAnswer({ of: JSON.stringify(outline), said });
            setAsking('no');
          })
          .catch(() => {
            if (!control.signal.aborted) setAsking('failed');
          });
      }, PAUSE_MS);
      onCleanup(() => {
        clearTimeout(timer);
        control.abort();
      });
    }),
  );

  return {
    rings,
    corner,
    setCorner,
    tool,
    setTool,
    verdict: settled,
    asking,
    move: (boundary: Boundary) => setMoving(boundary),
    commit,
    clear() {
      setCorner(null);
      commit(null);
    },
    /** Rings changed in the table: kept as they are to be stored. */
    commitRings: (next: PolygonRings) => commit(next.length === 0 ? null : boundaryOf(keptRings(next))),
    remove(which: Corner) {
      const next = removeCorner(rings(), which);
      setCorner(null);
      if (next !== rings()) commit(boundaryOf(keptRings(next)));
    },
    canUndo: () => history().past.length > 0,
    canRedo: () => history().future.length > 0,
    undo: () => step(back),
    redo: () => step(forward),
  };
}

export type Shape = ReturnType<typeof createShape>;
