import { For, Show } from 'solid-js';
import { fieldsOf } from '#core/records/catalogue.ts';
import { isEmptyValue } from '#core/records/check-value.ts';
import { FIELD_GROUPS, type Field, type PointValue } from '#core/records/field.ts';
import { isMeant } from '#core/records/is-meant.ts';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { useStaff } from '../context.ts';
import { isUnproposed } from '../flow/acts/PairingActs.tsx';
import { FieldValue } from '../parts/FieldValue.tsx';
import { PointSystems } from './PointSystems.tsx';

/** All that a record holds, by groups; what is not entered reads 未登记. */
export function RecordFacts(props: { record: StaffRecord }) {
  const { term, text } = useStaff();
  const groups = () =>
    FIELD_GROUPS.map((group) => ({
      group,
      fields: fieldsOf(props.record.kind).filter(
        (field) => field.group === group && isMeant(props.record.kind, field, props.record.values),
      ),
    })).filter(({ fields }) => fields.length > 0);
  const value = (field: Field) => {
    const held = props.record.values[field.key] ?? null;
    if (isEmptyValue(field, held)) return undefined;
    // the state of a pairing begins with its proposal
    if (field.key === 'status' && isUnproposed(props.record)) return text.flow.pairing.unproposed;
    // a field of kind POINT holds a point
    if (field.value.is === 'POINT') return <PointSystems point={held as PointValue} />;
    return <FieldValue field={field} value={held} names={props.record.names} />;
  };
  return (
    <div class="record-facts">
      <For each={groups()}>
        {({ group, fields }) => (
          <section class="record-facts__group" aria-labelledby={`facts-${group}`}>
            <h2 id={`facts-${group}`}>{text.form.groups[group]}</h2>
            <Show when={fields.length > 0}>
              <DefinitionList items={fields.map((field) => ({ label: term(field.term), value: value(field) }))} />
            </Show>
          </section>
        )}
      </For>
    </div>
  );
}
