import { type JSX, Show } from 'solid-js';
import { Drawer } from '#ui/Drawer.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import type { Load } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { LoadError } from './LoadError.tsx';

/** The facts of one record over the map; the table stays usable, so one can go down the rows. */
export function RecordDrawer<T extends { name: string }>(props: {
  load: Load<T>;
  children: (record: T) => JSX.Element;
}) {
  const { change, text } = useStaff();
  return (
    <Drawer
      open
      modal={false}
      onClose={() => change({ selected: null })}
      title={props.load.data()?.name ?? text.details}
    >
      <Show when={!props.load.error()} fallback={<LoadError load={props.load} />}>
        <Show when={props.load.data()} fallback={<Skeleton lines={6} />}>
          {(record) => props.children(record())}
        </Show>
      </Show>
    </Drawer>
  );
}
