import { For, type JSX, Show } from 'solid-js';
import { fieldOf, type StaffKind } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import { useStaff } from '../context.ts';
import { FieldValue } from './FieldValue.tsx';
import './change-table.css';

/** A field of the catalogue with what stood in it and what stands in it now. */
export type FieldChange = { readonly field: Field; readonly before: unknown; readonly after: unknown };

/** Changes as the portal tells them, by key; what no form shows is left out. */
export function fieldChanges(
  kind: StaffKind,
  changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[],
): FieldChange[] {
  return changes.flatMap((change) => {
    const field = fieldOf(kind, change.field);
    return field ? [{ ...change, field }] : [];
  });
}

/** Old and new of each field, in words. */
export function ChangeTable(props: {
  changes: readonly FieldChange[];
  /** Names of records and regions by id or code. */
  names: Readonly<Record<string, string>>;
  /** What is wrong with a new value, told in its place. */
  wrong?: (key: string) => string | undefined;
  /** What can be done about a field, at the end of its row. */
  act?: (change: FieldChange) => JSX.Element;
}) {
  const { term, text } = useStaff();
  return (
    <table class="change-table">
      <thead>
        <tr>
          <th scope="col">{text.form.merge.field}</th>
          <th scope="col">{text.form.sum.from}</th>
          <th scope="col">{text.form.sum.to}</th>
          <Show when={props.act}>
            <td />
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={props.changes}>
          {(change) => (
            <tr>
              <th scope="row">{term(change.field.term)}</th>
              <td data-label={text.form.sum.from}>
                <FieldValue field={change.field} value={change.before} names={props.names} />
              </td>
              <td data-label={text.form.sum.to}>
                <Show
                  when={props.wrong?.(change.field.key)}
                  fallback={<FieldValue field={change.field} value={change.after} names={props.names} />}
                >
                  {(why) => why()}
                </Show>
              </td>
              <Show when={props.act}>{(act) => <td class="change-table__act">{act()(change)}</td>}</Show>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
