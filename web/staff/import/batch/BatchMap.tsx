import { createSignal, Show } from 'solid-js';
import type { ShownImportRow } from '#core/schemas/staff-import.ts';
import type { RowTone } from '#map/features/import-rows.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { useStaff } from '../../context.ts';
import { MarksMap, type RowMark } from '../parts/MarksMap.tsx';
import { pointOfRow } from '../preview/row-model.ts';

/** The rows that are listed on a map, for whoever decides about them; fetched once it is opened. */
export function BatchMap(props: { rows: readonly ShownImportRow[]; onCurrent: (rowNo: number) => void }) {
  const words = useStaff().text.import.batches;
  const [opened, setOpened] = createSignal(false);
  const [current, setCurrent] = createSignal<number | null>(null);
  const marks = () =>
    props.rows.flatMap((row): RowMark[] => {
      const point = pointOfRow(row, new Map(), null);
      return point === null ? [] : [{ rowNo: row.rowNo, name: row.title, point, tone: toneOf(row) }];
    });
  return (
    <Show when={marks().length > 0}>
      <Disclosure summary={words.onMap(marks().length)} onToggle={(isOpen) => isOpen && setOpened(true)}>
        <Show when={opened()}>
          <div class="import-batch__map">
            <MarksMap
              marks={marks()}
              current={current()}
              onCurrent={(rowNo) => {
                setCurrent(rowNo);
                props.onCurrent(rowNo);
              }}
            />
          </div>
        </Show>
      </Disclosure>
    </Show>
  );
}

function toneOf({ action, warnings }: ShownImportRow): RowTone {
  if (warnings.length > 0) return 'DOUBTFUL';
  if (action === 'CREATE') return 'NEW';
  return action === 'UPDATE' ? 'CHANGED' : 'SAME';
}
