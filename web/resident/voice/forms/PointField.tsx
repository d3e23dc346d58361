import { createSignal, Match, Show, Switch } from 'solid-js';
import { bearingDeg, distanceM } from '#core/geo/distance.ts';
import { supportsWebGL2 } from '#map/webgl.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { lengthWords } from '../../model/site-words.ts';
import type { GivenPoint } from '../draft.ts';
import { type LocateFault, locate } from '../locate.ts';
import { PointMapPane } from './PointMapPane.tsx';
import { TypedPoint } from './TypedPoint.tsx';
import { useVoice } from './voice-context.ts';

export type PointFieldProps = {
  legend: string;
  point: GivenPoint | null;
  error?: string;
  onPoint: (point: GivenPoint | null) => void;
};

/** Above this a phone's position says the quarter, not the spot. Metres. */
const ROUGH_M = 200;
/** Closer than this two points are the same to anyone who walks. Metres. */
const SAME_M = 15;

/** A point on the ground: where the visitor stands, from a map, or typed with its coordinate system. */
export function PointField(props: PointFieldProps) {
  const { text } = useVoice();
  const words = text.voice.point;
  const [way, setWay] = createSignal<'map' | 'typed' | null>(null);
  const [locating, setLocating] = createSignal(false);
  const [fault, setFault] = createSignal<LocateFault | null>(null);
  let first: HTMLFieldSetElement | undefined;

  const choose = (point: GivenPoint) => {
    setWay(null);
    setFault(null);
    props.onPoint(point);
    queueMicrotask(() => first?.querySelector<HTMLElement>('button')?.focus());
  };
  const here = async () => {
    setFault(null);
    setLocating(true);
    const found = await locate();
    setLocating(false);
    if (found.ok) choose(found.value);
    else setFault(found.error);
  };
  const toggle = (next: 'map' | 'typed') => setWay(way() === next ? null : next);

  return (
    <fieldset class="point-field" data-field="point" ref={first}>
      <legend class="say__legend">{props.legend}</legend>
      <Show when={props.error}>
        <p class="field__error">
          <Icon name="warning" />
          {props.error}
        </p>
      </Show>
      <Show
        when={props.point}
        fallback={
          <>
            <p class="actions">
              <Button icon="locate" class="locate-me" busy={locating()} onClick={() => void here()}>
                {locating() ? words.locating : words.here}
              </Button>
              <Show when={supportsWebGL2()}>
                <Button icon="map" aria-expanded={way() === 'map'} onClick={() => toggle('map')}>
                  {way() === 'map' ? words.mapClose : words.onMap}
                </Button>
              </Show>
              <Button icon="edit" aria-expanded={way() === 'typed'} onClick={() => toggle('typed')}>
                {words.typed}
              </Button>
            </p>
            <p class="note">{words.hereHelp}</p>
            <Show when={fault()}>
              {(reason) => (
                <p class="voice__warning" role="alert">
                  {words[reason()]}
                </p>
              )}
            </Show>
            <Switch>
              <Match when={way() === 'map'}>
                <PointMapPane onPoint={choose} />
              </Match>
              <Match when={way() === 'typed'}>
                <TypedPoint onPoint={choose} />
              </Match>
            </Switch>
          </>
        }
      >
        {(point) => <Chosen point={point()} onRemove={() => props.onPoint(null)} />}
      </Show>
    </fieldset>
  );
}

/** What was chosen, said so that a slip is noticed: how far it is from what is registered. */
function Chosen(props: { point: GivenPoint; onRemove: () => void }) {
  const { data, text } = useVoice();
  const words = text.voice.point;
  const facts = () => {
    const { accuracyM, from, lat, lng } = props.point;
    const registered = data.point;
    const parts = [words.chosen[from]];
    if (registered !== null && !registered.schematic) {
      const metres = distanceM([registered.lng, registered.lat], [lng, lat]);
      const toward = Math.round(bearingDeg([registered.lng, registered.lat], [lng, lat]) / 45) % 8;
      parts.push(metres < SAME_M ? words.same : words.away(text.directions[toward] ?? '', lengthWords(metres, text)));
    }
    if (accuracyM !== null) parts.push(words.accuracy(lengthWords(accuracyM, text)));
    return parts.join(words.pause);
  };
  return (
    <div class="point-field__chosen">
      <p role="status">
        <Icon name="pin" />
        {facts()}
      </p>
      <p class="note tabular">{`WGS84 ${props.point.lng.toFixed(5)}, ${props.point.lat.toFixed(5)}`}</p>
      <Show when={(props.point.accuracyM ?? 0) > ROUGH_M}>
        <p class="voice__note">{words.rough}</p>
      </Show>
      <Button size="small" icon="close" onClick={() => props.onRemove()}>
        {words.remove}
      </Button>
    </div>
  );
}
