import { createSignal, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { TargetKey } from '#core/import/targets.ts';
import { fieldOf } from '#core/records/catalogue.ts';
import { checkValue, isEmptyValue } from '#core/records/check-value.ts';
import type { Field } from '#core/records/field.ts';
import { useStaff } from '../../context.ts';
import { fieldControls } from '../../fields/field-controls.ts';
import type { Import } from '../create-import.ts';

/** Kinds of fields that one value for a whole table makes sense for. */
const COMMON: ReadonlySet<Field['value']['is']> = new Set([
  'TERM',
  'REGION',
  'RECORD',
  'TEXT',
  'PARTIAL_DATE',
  'DATE',
  'FLAG',
]);
/** Names are never the same in every row. */
const OWN: ReadonlySet<string> = new Set(['name', 'a', 'b', 'officeTitle']);

/** Values for new records where the table has no column: what is required, the park, the source. */
export function Defaults(props: { it: Import; used: ReadonlySet<TargetKey>; missing: readonly Field[] }) {
  const { term, text } = useStaff();
  const words = text.import.columns;
  const [names, setNames] = createSignal<Readonly<Record<string, string>>>({});
  const offered = () => {
    const more = ['park', 'region', 'sourceText', 'asOf'].flatMap((key) => fieldOf(props.it.kind(), key) ?? []);
    const fields = [...props.missing, ...more].filter(
      ({ key, value }) => COMMON.has(value.is) && !OWN.has(key) && !props.used.has(key),
    );
    return [...new Map(fields.map((field) => [field.key, field])).values()];
  };
  const values = () => props.it.settings().defaults;
  const set = (part: Record<string, unknown>) => {
    const all = { ...values(), ...part };
    const kept = Object.entries(all).filter(([key, value]) => {
      const field = fieldOf(props.it.kind(), key);
      return field !== null && !isEmptyValue(field, value);
    });
    props.it.change({ defaults: Object.fromEntries(kept) });
  };
  const problem = (field: Field) => {
    const checked = checkValue(field, values()[field.key]);
    return checked.ok ? undefined : checked.error[0]?.expected;
  };
  return (
    <Show when={offered().length > 0}>
      <fieldset class="import-group">
        <legend>{words.defaults}</legend>
        <p class="import__note">{words.defaultsNote}</p>
        <div class="import-defaults">
          <For each={offered()}>
            {(field) => (
              <Dynamic
                component={fieldControls[field.value.is]}
                field={field}
                label={term(field.term)}
                error={problem(field)}
                value={values()[field.key] ?? null}
                onChange={(value: unknown) => set({ [field.key]: value })}
                form={{
                  kind: props.it.kind(),
                  id: null,
                  values: values(),
                  set,
                  names: names(),
                  name: (id: string, called: string) => setNames((now) => ({ ...now, [id]: called })),
                  base: {},
                }}
              />
            )}
          </For>
        </div>
      </fieldset>
    </Show>
  );
}
