import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { MapFoot } from '#ui/MapFoot.tsx';
import type { GivenPoint } from '../draft.ts';
import type { PointMap } from '../point-map.ts';
import { useVoice } from './voice-context.ts';

/** A map that is dragged beneath a pin; the map itself comes only now. */
export function PointMapPane(props: { onPoint: (point: GivenPoint) => void }) {
  const { data, language, text } = useVoice();
  const words = text.voice.point;
  const [state, setState] = createSignal<'loading' | 'ready' | 'failed'>('loading');
  let canvas: HTMLDivElement | undefined;
  let map: PointMap | undefined;
  let gone = false;

  onMount(() => {
    import('../point-map.ts')
      .then(({ createPointMap }) => {
        if (gone || !canvas) return;
        map = createPointMap(canvas, { data, language, label: words.mapLabel, ready: () => setState('ready') });
      })
      .catch(() => setState('failed'));
  });
  onCleanup(() => {
    gone = true;
    map?.destroy();
  });

  const take = () => {
    const centre = map?.centre();
    if (centre) props.onPoint({ lng: centre[0], lat: centre[1], accuracyM: null, from: 'MAP' });
  };
  return (
    <Show
      when={state() !== 'failed'}
      fallback={
        <p class="voice__warning" role="alert">
          {words.mapFailed}
        </p>
      }
    >
      <p class="note">{words.mapHelp}</p>
      <Show when={data.streetBase === null}>
        <p class="note">{words.mapCoarse}</p>
      </Show>
      <div class="point-map" data-state={state()}>
        <div class="point-map__canvas" ref={canvas} />
        <svg class="point-map__pin" viewBox="0 0 32 44" aria-hidden="true">
          <path d="M16 43C16 43 30 26 30 15A14 14 0 0 0 2 15C2 26 16 43 16 43Z" />
          <circle cx="16" cy="15" r="5" />
        </svg>
        <Show when={state() === 'loading'}>
          <p class="point-map__note" role="status">
            {text.map.loading}
          </p>
        </Show>
      </div>
      <MapFoot
        source={data.boundaries ? text.map.source : text.map.noBoundaries}
        reviewNumber={data.mapReviewNo ?? undefined}
      />
      <p>
        <Button variant="primary" icon="pin" busy={state() !== 'ready'} onClick={take}>
          {words.mapOk}
        </Button>
      </p>
    </Show>
  );
}
