import { Show, untrack } from 'solid-js';
import type { Stop } from '#core/schemas/presentation.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { parseView } from '../paths.ts';
import { loadDestinations } from './load-destinations.ts';
import { presentText } from './present-text.ts';
import { orNull } from './route-draft.ts';

export type StopFieldsProps = {
  stop: Stop;
  no: number;
  last: boolean;
  isRoute: boolean;
  here: () => Stop;
  onChange: (stop: Stop) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One stop while a route is written: its place in the order, name, time and words. */
export function StopFields(props: StopFieldsProps) {
  const { api, go, language, view } = useLeader();
  const words = presentText(language);
  const { editor } = words;
  const place = createLoad(
    () => props.stop.record,
    async (_, signal) => (await loadDestinations(api, [props.stop], signal))[0] ?? null,
  );
  const change = (next: Partial<Stop>) => props.onChange({ ...props.stop, ...next });
  const takeView = () => {
    const { record, view: address } = props.here();
    change({ view: address, record });
  };
  return (
    <li class="route-stop">
      <div class="route-stop__head">
        <span class="route-stop__no">{props.no}</span>
        <TextField
          label={editor.stopTitle}
          value={props.stop.title}
          maxlength={40}
          onInput={(title) => change({ title })}
        />
        <Show when={props.isRoute}>
          <TextField
            label={editor.at}
            type="time"
            value={props.stop.at ?? ''}
            onInput={(at) => change({ at: orNull(at) })}
          />
        </Show>
      </div>
      <p class="note">
        <Show when={props.stop.record} fallback={editor.noRecord}>
          {`${editor.record} ${place.data()?.name ?? ''}`}
        </Show>
      </p>
      <Disclosure summary={editor.text} open={untrack(() => props.stop.text !== null)}>
        <TextField
          label={editor.text}
          rows={3}
          maxlength={1000}
          value={props.stop.text ?? ''}
          onInput={(text) => change({ text: orNull(text) })}
        />
      </Disclosure>
      <div class="route-stop__acts">
        <IconButton
          icon="map"
          label={editor.goThere(props.stop.title)}
          onClick={() => go({ ...parseView(props.stop.view), language: view().language })}
        />
        <IconButton icon="refresh" label={editor.takeView(props.stop.title)} onClick={takeView} />
        <Show when={props.isRoute}>
          <IconButton
            icon="chevron-up"
            data-move="-1"
            label={editor.up(props.stop.title)}
            disabled={props.no === 1}
            onClick={() => props.onMove(-1)}
          />
          <IconButton
            icon="chevron-down"
            data-move="1"
            label={editor.down(props.stop.title)}
            disabled={props.last}
            onClick={() => props.onMove(1)}
          />
          <IconButton icon="close" label={editor.removeStop(props.stop.title)} onClick={props.onRemove} />
        </Show>
      </div>
    </li>
  );
}
