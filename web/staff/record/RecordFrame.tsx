import { type JSX, Show } from 'solid-js';
import { Drawer } from '#ui/Drawer.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useUiText } from '#ui/ui-text.ts';
import type { Load } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { rowElement } from '../table/row-element.ts';
import './record.css';

/**
 * The facts of one record: below the map, where they cover nothing and one can go down the rows; on phones a sheet. The
 * keyboard stays in the table on a larger screen, so the name is read out when it changes.
 */
export function RecordFrame<T extends { name: string }>(props: {
  load: Load<T>;
  children: (record: T) => JSX.Element;
}) {
  const { change, screen, text, view } = useStaff();
  const uiText = useUiText();
  const record = () => (props.load.stale() ? undefined : props.load.data());
  const close = () => {
    const id = view().selected;
    change({ selected: null });
    if (id !== null) rowElement(id)?.focus();
  };
  const content = () => (
    <Show when={!props.load.error()} fallback={<LoadError load={props.load} />}>
      <Show when={record()} keyed fallback={<Skeleton lines={6} />}>
        {(shown) => props.children(shown)}
      </Show>
    </Show>
  );
  return (
    <Show
      when={screen() !== 'phone'}
      fallback={
        <Drawer open modal={false} onClose={close} title={record()?.name ?? text.details}>
          {content()}
        </Drawer>
      }
    >
      <section class="record" aria-label={text.details}>
        <div class="record__head">
          <h2 class="record__name" aria-live="polite">
            {record()?.name ?? text.details}
          </h2>
          <IconButton icon="close" label={uiText.dialog.close} onClick={close} />
        </div>
        <div class="record__body" aria-busy={props.load.loading() ? 'true' : undefined}>
          {content()}
        </div>
      </section>
    </Show>
  );
}
