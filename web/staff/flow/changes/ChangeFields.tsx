import { For, Show } from 'solid-js';
import type { Field } from '#core/records/field.ts';
import type { ShownChange } from '#core/schemas/staff.ts';
import { Badge } from '#ui/Badge.tsx';
import { useStaff } from '../../context.ts';
import { FieldValue } from '../../parts/FieldValue.tsx';
import { fieldOfChange } from './change-words.ts';

type FieldRow = { readonly field: Field; readonly row: ShownChange['fields'][number] };

/** Every field that changes: what stands there now beside what is to stand there, in words. */
export function ChangeFields(props: { change: ShownChange }) {
  const { term, text } = useStaff();
  const words = text.flow.changes;
  const change = () => props.change;
  const rows = (): FieldRow[] =>
    change().fields.flatMap((row) => {
      const field = fieldOfChange(change(), row.field);
      return field === null ? [] : [{ field, row }];
    });
  // what is decided is told as it was then; a new record has nothing to compare with
  const isNew = () => change().action === 'CREATE';
  const isOpen = () => ['DRAFT', 'SUBMITTED', 'RETURNED'].includes(change().status);
  const old = (row: FieldRow['row']) => (isOpen() ? row.current : row.before);
  return (
    <Show when={rows().length > 0} fallback={<p class="note">{words.noFields}</p>}>
      <table class="change-fields" data-new={isNew() ? '' : undefined}>
        <caption class="visually-hidden">{words.fields}</caption>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <Show when={!isNew()}>
              <th scope="col">{isOpen() ? words.now : words.before}</th>
            </Show>
            <th scope="col">{isNew() ? words.newValue : words.wanted}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {({ field, row }) => (
              <tr data-conflict={change().conflicts.includes(row.field) ? '' : undefined}>
                <th scope="row">
                  {term(field.term)}
                  <Show when={change().conflicts.includes(row.field)}>
                    <Badge kind="attention">{words.conflict}</Badge>
                  </Show>
                </th>
                <Show when={!isNew()}>
                  <td data-label={isOpen() ? words.now : words.before}>
                    <FieldValue field={field} value={old(row)} names={change().names} />
                  </td>
                </Show>
                <td class="change-fields__wanted" data-label={isNew() ? undefined : words.wanted}>
                  <FieldValue field={field} value={row.wanted} names={change().names} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
}
