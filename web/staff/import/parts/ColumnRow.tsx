import { createMemo, For, Show } from 'solid-js';
import { maskPersonalNumbers } from '#core/codes/personal-number.ts';
import { maskedCell } from '#core/import/mask-personal.ts';
import { type SensitiveKind, sensitiveKind } from '#core/import/sensitive.ts';
import type { Target, TargetKey } from '#core/import/targets.ts';
import { cellText } from '#core/table/cell.ts';
import type { TableColumn, TableRow } from '#core/table/shape/table.ts';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../../context.ts';
import { columnTitle } from './column-title.ts';

const SAMPLES = 3;
const LOOKED_AT = 200;

/** One column of the table: its heading, some of what stands in it, and what it becomes. */
export function ColumnRow(props: {
  column: TableColumn;
  rows: readonly TableRow[];
  sensitive: SensitiveKind | null;
  targets: readonly Target[];
  target: TargetKey | null;
  /** Targets that columns have already. */
  used: ReadonlySet<TargetKey>;
  onChange: (target: TargetKey | null) => void;
}) {
  const { term, text } = useStaff();
  const words = text.import.columns;
  const samples = createMemo(() => {
    const found = new Set<string>();
    for (const { cells } of props.rows.slice(0, LOOKED_AT)) {
      const sample = cellText(cells[props.column.index]);
      if (sample !== '') found.add(sample);
      if (found.size === SAMPLES) break;
    }
    return [...found];
  });
  const shown = (sample: string) =>
    props.sensitive === null ? maskPersonalNumbers(sample) : maskedCell(props.sensitive, sample);
  const isFree = ({ key, joins, field }: Target) => {
    if (props.sensitive !== null && field?.level !== 'INTERNAL') return false;
    return key === props.target || joins || !props.used.has(key);
  };
  const name = () => columnTitle(props.column);
  return (
    <tr data-ignored={props.target === null ? '' : undefined}>
      <td class="import-columns__letters">{props.column.letters}</td>
      <th scope="row">{props.column.path.length === 0 ? '' : name()}</th>
      <td class="import-columns__sample">
        <For each={samples()}>{(sample) => <span>{shown(sample)}</span>}</For>
      </td>
      <td>
        <Show when={!props.column.isSerial} fallback={<span class="import__note">{words.serial}</span>}>
          <select
            class="field__control"
            aria-label={`${words.target}${text.marks.colon}${name()}`}
            value={props.target ?? ''}
            onChange={(event) => props.onChange(event.currentTarget.value || null)}
          >
            <option value="" selected={props.target === null}>
              {words.ignore}
            </option>
            <For each={props.targets}>
              {(target) => (
                <option value={target.key} selected={props.target === target.key} disabled={!isFree(target)}>
                  {term(target.term)}
                  {target.required ? `${text.marks.open}${words.required}${text.marks.close}` : ''}
                </option>
              )}
            </For>
          </select>
          <Show when={props.sensitive}>
            {(kind) => (
              <span class="import-columns__about" title={words.blocked}>
                <Icon name="shield" />
                {words.sensitive(term(sensitiveKind[kind()]))}
              </span>
            )}
          </Show>
        </Show>
      </td>
    </tr>
  );
}
