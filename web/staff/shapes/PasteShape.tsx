import { createSignal, For, Show, untrack } from 'solid-js';
import { cornerCount, ringsOf } from '#core/geo/boundary.ts';
import type { PolygonRings } from '#core/geo/polygon.ts';
import { shapeRefusalText } from '#core/geo/shape-refusal.ts';
import { readShape, type ShapeNote } from '#core/geo/shape-text.ts';
import { type CoordSystem, coordSystem } from '#core/terms/place.ts';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import type { Shape } from './create-shape.ts';

type Told = {
  error?: string;
  noSystem?: boolean;
  swapped?: boolean;
  done?: { corners: number; notes: readonly ShapeNote[] };
};

/** An outline out of another program: text in, rings out, and what was done to it besides reading it. */
export function PasteShape(props: { shape: Shape; onUsed: () => void }) {
  const { term, text } = useStaff();
  const words = text.shapes;
  const [pasted, setPasted] = createSignal('');
  const [system, setSystem] = createSignal<CoordSystem | ''>('');
  const [as, setAs] = createSignal<'outer' | 'hole'>('outer');
  const [told, setTold] = createSignal<Told>({});
  const hasOutline = () => props.shape.rings().length > 0;

  const use = (latitudeFirst: boolean) => {
    const chosen = system();
    if (chosen === '') return setTold({ noSystem: true });
    const read = readShape(pasted(), { system: chosen, latitudeFirst });
    if (!read.ok) {
      return setTold({ error: term(shapeRefusalText(read.error)), swapped: read.error.code === 'SWAPPED' });
    }
    const rings: PolygonRings = ringsOf(read.value.boundary);
    const asHole = as() === 'hole' && hasOutline();
    props.shape.setCorner(null);
    props.shape.setTool('edit');
    props.shape.commitRings(asHole ? [...props.shape.rings(), ...rings.slice(0, 1)] : rings);
    setTold({ done: { corners: cornerCount(rings), notes: read.value.notes } });
    setPasted('');
    props.onUsed();
  };

  return (
    <Disclosure summary={words.paste} open={untrack(() => !hasOutline())}>
      <div class="shape-paste">
        <TextField
          label={words.pasteLabel}
          hint={words.pasteHint}
          rows={4}
          error={told().error}
          value={pasted()}
          onInput={(value) => {
            setPasted(value);
            setTold({});
          }}
        />
        <Select
          label={words.pasteSystem}
          hint={words.pasteSystemHint}
          required
          error={told().noSystem ? words.pasteSystemFirst : undefined}
          value={system()}
          options={[
            { value: '', label: '—' },
            ...Object.entries(coordSystem).map(([value, name]) => ({ value, label: term(name) })),
          ]}
          // the list holds these systems and the dash
          onChange={(value) => {
            setSystem(value as CoordSystem | '');
            setTold({});
          }}
        />
        <Show when={hasOutline()}>
          <Select
            label={words.pasteAs}
            value={as()}
            options={[
              { value: 'outer', label: words.pasteOuter },
              { value: 'hole', label: words.pasteHole },
            ]}
            // the list holds these two
            onChange={(value) => setAs(value as 'outer' | 'hole')}
          />
        </Show>
        <div class="shape-paste__actions">
          <Button onClick={() => use(false)}>{words.pasteUse}</Button>
          <Show when={told().swapped}>
            <Button onClick={() => use(true)}>{words.pasteSwap}</Button>
          </Show>
        </div>
        <div role="status">
          <Show when={told().done}>
            {(done) => (
              <>
                <p>{words.pasteDone(done().corners)}</p>
                <ul role="list" class="shape-paste__notes">
                  <For each={done().notes}>{(note) => <li>{words.notes[note]}</li>}</For>
                </ul>
              </>
            )}
          </Show>
        </div>
      </div>
    </Disclosure>
  );
}
