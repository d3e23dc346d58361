import { createMemo, For, Show } from 'solid-js';
import { targetsOf } from '#core/import/targets.ts';
import { fieldsOf } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import { type CoordPrecision, type CoordSystem, coordPrecision, coordSystem } from '#core/terms/place.ts';
import type { Terms } from '#core/terms/term.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Select } from '#ui/Select.tsx';
import { useStaff } from '../../context.ts';
import { codeOf } from '../../paths.ts';
import type { Import } from '../create-import.ts';
import { ColumnRow } from '../parts/ColumnRow.tsx';
import { Defaults } from '../parts/Defaults.tsx';
import '../parts/columns.css';

/** Which column is what, and what the table does not say itself. */
export function ColumnsStep(props: { it: Import }) {
  const { term, text } = useStaff();
  const words = text.import.columns;
  const settings = () => props.it.settings();
  const used = createMemo(() => new Set(Object.values(settings().columns)));
  const has = (key: string) => used().has(key);
  const hasPoint = () => has('point') || (has('point.lng') && has('point.lat'));
  const hasKey = () => has('id') || ['name', 'a', 'officeTitle', 'uscc'].some(has);
  /** What follows from other columns need not stand in the table. */
  const isDerived = (key: string) =>
    (key === 'shortName' && props.it.kind() === 'PARK') ||
    (key === 'region' &&
      (has('park') || settings().defaults.park !== undefined || (settings().regionFromPoint && hasPoint())));
  const missing = createMemo((): readonly Field[] =>
    fieldsOf(props.it.kind()).filter(
      ({ key, required, value }) => required === true && value.is !== 'POINT' && !has(key) && !isDerived(key),
    ),
  );
  const options = (terms: Terms) => Object.entries(terms).map(([value, label]) => ({ value, label: term(label) }));
  const map = (index: number, target: string | null) => {
    const rest = Object.entries(settings().columns).filter(([column]) => Number(column) !== index);
    props.it.change({ columns: Object.fromEntries([...rest, ...(target === null ? [] : [[index, target] as const])]) });
  };
  return (
    <section class="import-sheet" data-wide="">
      <h2>{words.title}</h2>
      <p class="import__lead">{props.it.remembered() ? words.remembered : words.lead}</p>
      <div class="import-columns">
        <table class="import-columns__table">
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.heading}</th>
              <th scope="col">{words.sample}</th>
              <th scope="col">{words.target}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.it.shaped()?.table.columns}>
              {(column) => (
                <ColumnRow
                  column={column}
                  rows={props.it.shaped()?.table.rows ?? []}
                  sensitive={props.it.shaped()?.sensitive[column.index] ?? null}
                  targets={targetsOf(props.it.kind())}
                  target={settings().columns[column.index] ?? null}
                  used={used()}
                  onChange={(target) => map(column.index, target)}
                />
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={!hasKey()}>
        <p class="import__warn" role="alert">
          {words.noKey}
        </p>
      </Show>
      <Show when={hasPoint()}>
        <fieldset class="import-group">
          <legend>{words.coordinates}</legend>
          <div class="import-sheet__row">
            <Select
              label={words.system}
              hint={words.systemHint}
              value={settings().system}
              options={options(coordSystem)}
              onChange={(code) =>
                props.it.change({ system: codeOf(coordSystem, code) ?? ('GCJ02' satisfies CoordSystem) })
              }
            />
            <Select
              label={words.precision}
              value={settings().precision}
              options={options(coordPrecision)}
              onChange={(code) =>
                props.it.change({ precision: codeOf(coordPrecision, code) ?? ('GEOCODED' satisfies CoordPrecision) })
              }
            />
          </div>
          <Show when={fieldsOf(props.it.kind()).some(({ key }) => key === 'region')}>
            <Checkbox
              label={words.fromPoint}
              checked={settings().regionFromPoint}
              onChange={(regionFromPoint) => props.it.change({ regionFromPoint })}
            />
          </Show>
        </fieldset>
      </Show>
      <Show when={missing().length > 0}>
        <p class="import__warn">
          {words.missing(
            missing()
              .map((field) => term(field.term))
              .join(text.marks.list),
          )}
        </p>
      </Show>
      <Defaults it={props.it} used={used()} missing={missing()} />
      <p class="import__note">{words.rules}</p>
      <div class="import__actions">
        <Button icon="chevron-left" onClick={() => props.it.goTo('table')}>
          {text.import.back}
        </Button>
        <Button variant="primary" disabled={!hasKey()} busy={props.it.busy()} onClick={() => void props.it.compare()}>
          {words.toPreview}
        </Button>
      </div>
    </section>
  );
}
