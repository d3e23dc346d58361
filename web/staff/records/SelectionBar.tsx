import { createSignal, Show } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { useStaff } from '../context.ts';
import type { Selection } from '../grid/create-selection.ts';
import { BulkEdit } from './BulkEdit.tsx';
import { MOST_AT_ONCE } from './bulk.ts';

/** What can be done with the rows chosen. */
export function SelectionBar(props: {
  kind: StaffKind;
  rows: readonly StaffRow[];
  selection: Selection;
  names: Readonly<Record<string, string>>;
  onWritten: () => void;
}) {
  const { text } = useStaff();
  const words = text.records;
  const [editing, setEditing] = createSignal(false);
  const chosen = () => {
    const ids = new Set(props.selection.ids());
    return props.rows.filter(({ id }) => ids.has(id));
  };
  const tooMany = () => chosen().length > MOST_AT_ONCE;
  return (
    <div class="selection-bar">
      <p class="selection-bar__count" role="status">
        <strong>{words.selected(chosen().length)}</strong>
        <Show when={tooMany()}>
          <span class="note">{words.tooMany(MOST_AT_ONCE)}</span>
        </Show>
      </p>
      <Button size="small" variant="primary" icon="edit" disabled={tooMany()} onClick={() => setEditing(true)}>
        {words.bulk}
      </Button>
      <Button size="small" variant="quiet" onClick={() => props.selection.clear()}>
        {words.clearSelection}
      </Button>
      <Show when={editing()}>
        <BulkEdit
          kind={props.kind}
          rows={chosen()}
          names={props.names}
          onClose={() => setEditing(false)}
          onWritten={props.onWritten}
        />
      </Show>
    </div>
  );
}
