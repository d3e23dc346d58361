import { For, Show } from 'solid-js';
import type { Field } from '#core/records/field.ts';
import { useStaff } from '../context.ts';
import { FieldValue } from '../parts/FieldValue.tsx';
import { type BulkLine, type BulkWay, isSent } from './bulk.ts';

const WAYS: readonly BulkWay[] = ['AT_ONCE', 'APPROVAL', 'INTERNAL', 'DRAFT', 'WAITING', 'CLOSED'];

/** Old and new of each record, and how the new one gets there. */
export function BulkPreview(props: {
  field: Field;
  lines: readonly BulkLine[];
  value: unknown;
  names: Readonly<Record<string, string>>;
}) {
  const { text } = useStaff();
  const words = text.records.together;
  const counts = () =>
    WAYS.map((way) => ({ way, count: props.lines.filter((line) => line.way === way).length })).filter(
      ({ count }) => count > 0,
    );
  const same = () => props.lines.filter(({ way }) => way === null).length;
  return (
    <div class="bulk-preview">
      <p class="bulk-preview__sum" role="status">
        <For each={counts()}>{({ way, count }) => <strong>{words.ways[way](count)}</strong>}</For>
        <Show when={same() > 0}>
          <span class="note">{words.same(same())}</span>
        </Show>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="bulk-preview__box" tabIndex={0} aria-label={words.preview}>
        <table class="bulk-preview__table">
          <thead>
            <tr>
              <th scope="col">{text.records.columns.name}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
              <th scope="col">{words.how}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.lines}>
              {(line) => (
                <tr data-same={isSent(line) ? undefined : ''}>
                  <th scope="row">{line.row.title}</th>
                  <td>
                    <FieldValue field={props.field} value={line.before} names={props.names} compact />
                  </td>
                  <td>
                    <FieldValue field={props.field} value={props.value} names={props.names} compact />
                  </td>
                  <td>{line.way === null ? words.unchanged : words.way[line.way]}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </div>
  );
}
