import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Icon } from '#ui/Icon.tsx';
import { KindMark } from '#ui/KindMark.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { isNone, layerCount } from '../model/layer-count.ts';
import { type LayerName, recordsOf, setOf, siteLayers, switched } from '../model/layers.ts';
import { isNarrowed } from '../model/pairing-filter.ts';
import { printView } from '../paths.ts';
import { countedWords } from './count-words.ts';
import { LayerDetail } from './LayerDetail.tsx';
import { mark } from './layer-mark.tsx';

/** Narrower windows start with the legend folded, so that it does not cover the map. */
const ROOMY = '(min-width: 1600px) and (min-height: 800px)';

/** Layers on and off, which is also the legend: symbol, name, how many records here, and the way to their list. */
export function LayerControl() {
  const { text, view } = useLeader();
  const { config } = useData();
  const [open, setOpen] = createSignal(window.matchMedia(ROOMY).matches);
  // two maps share the width: there the legend comes when it is asked for
  createEffect(
    on(
      () => view().vs === null,
      (isAlone) => isAlone || setOpen(false),
    ),
  );
  const groups: [title: string, layers: readonly LayerName[]][] = [
    [text.layers.sites, ['parks', ...siteLayers, 'verify', 'rings']],
    [text.layers.relations, ['organisations', 'clusters', 'pairings', 'contacts', 'chains', 'grids', 'coverage']],
    [text.layers.units, ['enterprises', 'villages']],
  ];
  return (
    <details class="layers" open={open()} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="layers__summary">
        <Icon name="layers" />
        {text.layers.title}
      </summary>
      <div class="layers__body">
        <For each={groups}>
          {([title, layers]) => (
            <fieldset class="layers__group">
              <legend class="layers__title">{title}</legend>
              <For each={layers}>
                {(name) => (
                  <>
                    <Layer name={name} />
                    <Show when={view().layers.includes(name)}>
                      <LayerDetail name={name} />
                    </Show>
                  </>
                )}
              </For>
            </fieldset>
          )}
        </For>
        <fieldset class="layers__group">
          <legend class="layers__title">{text.layers.states}</legend>
          <p class="layers__state">
            <KindMark shape="ordinary" approximate size={22} title="" />
            {text.layers.schematic}
          </p>
          <Show when={view().samples}>
            <p class="layers__state">
              <KindMark shape="ordinary" illustrative size={22} title="" />
              {text.layers.sample}
            </p>
          </Show>
        </fieldset>
        <p class="note">{config.data()?.demoData === false ? text.layers.noSamples : text.layers.samplesNote}</p>
      </div>
    </details>
  );
}

function Layer(props: { name: LayerName }) {
  const { go, text, view } = useLeader();
  const { coverage, records, siteCounts } = useData();
  const rows = createMemo(() => {
    const { name } = props;
    if (name === 'coverage') return (coverage.data() ?? []).map(() => ({ isIllustrative: false }));
    return recordsOf(name, records[setOf(name)].data()?.items ?? []);
  });
  const isRead = () => {
    const { name } = props;
    return (name === 'coverage' ? coverage.data() : records[setOf(name)].data()) !== undefined;
  };
  // the rings are around stations, what is counted are the units beyond them
  const count = () => {
    const { name } = props;
    const complete = name === 'coverage' || records[setOf(name)].data()?.complete !== false;
    const counted = layerCount(name, { rows: rows(), complete, counts: siteCounts.data() });
    const words = isNone(counted) ? nothing() : countedWords(text, counted);
    return props.name === 'rings' ? text.rings.beyond(words) : words;
  };
  /** What is not registered is no 0; what was counted, or narrowed to, and is not there is none. */
  const nothing = () => {
    const isCounted = props.name === 'rings' || props.name === 'coverage';
    return isCounted || (props.name === 'pairings' && isNarrowed(view().pairings)) ? text.layers.none : text.unknown;
  };
  const name = () => text.layers.names[props.name];
  /** A list without rows is not worth a step. */
  const listed = () => (props.name !== 'coverage' && rows().length > 0 ? props.name : null);
  return (
    <div class="layers__row">
      <Checkbox
        label={
          <span class="layers__name">
            {mark(props.name)}
            {name()}
          </span>
        }
        checked={view().layers.includes(props.name)}
        onChange={(on) => go({ ...view(), layers: switched(view().layers, props.name, on) }, 'replace')}
      />
      <Show when={isRead()}>
        <Show when={listed()} fallback={<span class="layers__count">{count()}</span>}>
          {(rowsOf) => (
            <a
              class="layers__count"
              aria-label={`${text.layers.openList(name())} ${count()}`}
              href={printView({ ...view(), tab: 'list', rows: rowsOf(), part: null, selected: null, count: null })}
            >
              {count()}
            </a>
          )}
        </Show>
      </Show>
    </div>
  );
}
