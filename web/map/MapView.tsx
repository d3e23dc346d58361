import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { tryAgain } from '#ui/try-again.ts';
import type { AtlasMap, AtlasOptions } from './atlas-map.ts';
import { en } from './text/en.ts';
import { zh } from './text/zh.ts';
import { supportsWebGL2 } from './webgl.ts';
import './MapView.css';

export type MapViewProps = AtlasOptions & {
  /** Called once with the map as soon as it exists; records may be set at once, they are drawn when the style is there. */
  ref?: (map: AtlasMap) => void;
  class?: string;
  /** Where WebGL2 is missing the same content is drawn as SVG. */
  svg?: boolean;
  /** Nobody is there to press “again”: what failed, or was interrupted for long, is opened anew by itself. */
  persistent?: boolean;
  /** What to show in place of a map that cannot be drawn, below the message. */
  fallback?: JSX.Element;
};

type Trouble = 'loading' | 'plain' | 'noWebGL' | 'failed' | 'contextLost' | null;

/**
 * A place for the map. MapLibre is fetched when the component is on the page, never before, and never on the server. Options
 * are read once; later changes go through the map handed to `ref`. Nothing here throws: without a map there is a sentence.
 */
export function MapView(props: MapViewProps) {
  const text = () => (props.language === 'en' ? en : zh);
  const [trouble, setTrouble] = createSignal<Trouble>('loading');
  let place: HTMLDivElement | undefined;
  let map: AtlasMap | undefined;
  let gone = false;

  async function open(): Promise<void> {
    const plain = !supportsWebGL2();
    if (plain && !props.svg) {
      setTrouble('noWebGL');
      return;
    }
    setTrouble('loading');
    try {
      const create = plain
        ? (await import('./svg/create-svg-map.ts')).createSvgMap
        : (await import('./atlas-map.ts')).createAtlasMap;
      if (gone || !place) return;
      map = create(
        place,
        watched(props, (trouble) => setTrouble(plain && trouble === null ? 'plain' : trouble)),
      );
      props.ref?.(map);
    } catch {
      setTrouble('failed');
    }
  }

  // Keeps half a megabyte of map code out of the bundle that renders pages on the server.
  if (!import.meta.env.SSR) onMount(open);
  onCleanup(() => {
    gone = true;
    map?.destroy();
  });

  const retry = () => {
    map?.destroy();
    map = undefined;
    void open();
  };

  const isGone = () => trouble() === 'failed' || trouble() === 'contextLost';
  tryAgain(() => props.persistent === true && isGone(), retry);

  return (
    <div class={`map-view ${props.class ?? ''}`}>
      <div class="map-view__canvas" ref={place} />
      <Show when={trouble()}>
        {(what) => (
          <div
            class="map-view__note"
            classList={{
              'map-view__note--over': what() === 'contextLost',
              'map-view__note--corner': what() === 'loading' || what() === 'plain',
            }}
            role="status"
          >
            {text()[what()]}
            <Show when={what() === 'failed'}>
              <div>
                <button type="button" onClick={retry}>
                  {text().retry}
                </button>
              </div>
            </Show>
            <Show when={what() !== 'loading' && what() !== 'plain'}>{props.fallback}</Show>
          </div>
        )}
      </Show>
    </div>
  );
}

/** The page's options with the component listening in on what concerns it. */
function watched(props: MapViewProps, setTrouble: (trouble: Trouble) => void): AtlasOptions {
  return {
    label: props.label,
    keys: props.keys,
    language: props.language,
    config: props.config,
    start: props.start,
    basemapFolder: props.basemapFolder,
    controls: props.controls,
    cooperative: props.cooperative,
    regionAt: props.regionAt,
    events: {
      ...props.events,
      onReady() {
        setTrouble(null);
        props.events?.onReady?.();
      },
      onProblem(problem) {
        if (problem.kind === 'context-lost') setTrouble('contextLost');
        props.events?.onProblem?.(problem);
      },
      onRestored() {
        setTrouble(null);
        props.events?.onRestored?.();
      },
    },
  };
}
