import { For, Show } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useStaff } from '../context.ts';
import { pageTerm } from '../frame/page-term.ts';
import { pageOfKind } from '../page-names.ts';
import { keepFocus } from '../parts/keep-focus.ts';
import { columnName } from './column-name.ts';
import { allColumns } from './columns.ts';
import type { Columns } from './create-columns.ts';

/** Which columns a list shows, and in which order. */
export function ColumnChooser(props: { kind: StaffKind; columns: Columns; open: boolean; onClose: () => void }) {
  const { term, text } = useStaff();
  const words = text.records.columns;
  const chosen = () => props.columns.chosen();
  /** Those chosen in their order, the others after them as the catalogue has them. */
  const ids = () => {
    const all = allColumns(props.kind)
      .slice(1)
      .map(({ id }) => id);
    const shown = props.columns.shown().slice(1);
    return [...shown.map(({ id }) => id), ...all.filter((id) => !chosen().includes(id))];
  };
  const name = (id: string) => {
    const column = allColumns(props.kind).find((one) => one.id === id);
    return column ? columnName(column, term, text) : id;
  };
  const move = (id: string, by: number) => {
    const next = chosen().filter((one) => one !== id);
    next.splice(chosen().indexOf(id) + by, 0, id);
    keepFocus(() => props.columns.choose(next));
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={words.title(term(pageTerm(pageOfKind(props.kind))))}
      actions={
        <>
          <Button onClick={() => props.columns.reset()}>{words.reset}</Button>
          <Button variant="primary" onClick={() => props.onClose()}>
            {words.done}
          </Button>
        </>
      }
    >
      <p class="note">{words.note}</p>
      <ul class="column-chooser" role="list">
        <For each={ids()}>
          {(id) => (
            <li class="column-chooser__row">
              <Checkbox
                label={name(id)}
                checked={chosen().includes(id)}
                onChange={(on) =>
                  keepFocus(() =>
                    props.columns.choose(on ? [...chosen(), id] : chosen().filter((other) => other !== id)),
                  )
                }
              />
              <Show when={chosen().includes(id)}>
                <span class="column-chooser__moves">
                  <IconButton
                    icon="arrow-up"
                    label={words.up(name(id))}
                    disabled={chosen().indexOf(id) === 0}
                    onClick={() => move(id, -1)}
                  />
                  <IconButton
                    icon="arrow-down"
                    label={words.down(name(id))}
                    disabled={chosen().indexOf(id) === chosen().length - 1}
                    onClick={() => move(id, 1)}
                  />
                </span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  );
}
