import { createSignal } from 'solid-js';
import { type CoordSystem, coordSystem } from '#core/terms/place.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { GivenPoint } from '../draft.ts';
import { readTypedPoint } from '../typed-point.ts';
import { useVoice } from './voice-context.ts';

const systems = Object.keys(coordSystem) as CoordSystem[]; // keys of a record of CoordSystem are CoordSystem

/** A coordinate as a map app shows it. No system is preset: the wrong one is half a kilometre away. */
export function TypedPoint(props: { onPoint: (point: GivenPoint) => void }) {
  const { language, text } = useVoice();
  const words = text.voice.point;
  const [typed, setTyped] = createSignal('');
  const [system, setSystem] = createSignal<CoordSystem | null>(null);
  const [tried, setTried] = createSignal(false);

  const read = () => readTypedPoint(typed(), system() ?? 'WGS84');
  const wrong = () => {
    const found = read();
    if (!tried() || found.ok) return undefined;
    return found.error === 'OUTSIDE_CHINA' ? words.outside(typed()) : words.notTwoNumbers(typed());
  };
  const use = () => {
    setTried(true);
    const found = read();
    if (!found.ok || system() === null) return;
    const [lng, lat] = found.value;
    props.onPoint({ lng, lat, accuracyM: null, from: 'TYPED' });
  };
  return (
    <div class="say__group point-field__typed">
      <TextField
        label={words.coordinates}
        hint={words.coordinatesHint}
        placeholder="112.7082, 37.6977"
        maxlength={80}
        value={typed()}
        error={wrong()}
        onInput={setTyped}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault(); // it ends this field, not the whole form
          use();
        }}
      />
      <Select
        label={words.system}
        value={system() ?? ''}
        error={tried() && system() === null ? words.systemMissing : undefined}
        options={[
          { value: '', label: words.systemMissing, disabled: true },
          ...systems.map((code) => ({ value: code, label: coordSystem[code][language] })),
        ]}
        onChange={(value) => setSystem(systems.find((code) => code === value) ?? null)}
      />
      <p>
        <Button onClick={use}>{words.use}</Button>
      </p>
    </div>
  );
}
