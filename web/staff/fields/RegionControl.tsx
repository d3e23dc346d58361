import { createMemo, Index, Show } from 'solid-js';
import { isRegionCode, regionAncestors, regionLevelOf } from '#core/codes/region-code.ts';
import type { Region } from '#core/schemas/region.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';

/** A region, one list after the other from the province down as far as is known; or its code. */
export function RegionControl(props: FieldControlProps) {
  const { text } = useStaff();
  const words = text.controls.region;
  const typed = () => (typeof props.value === 'string' ? props.value : '');
  const code = createMemo(() => (isRegionCode(typed()) ? typed() : null));
  /** Regions from the province down to the chosen one. */
  const chain = createMemo(() => {
    const chosen = code();
    return chosen === null ? [] : [...regionAncestors(chosen), chosen];
  });
  /** Each list asks what lies below the choice before it. */
  const parents = createMemo<readonly (string | null)[]>(() => [null, ...chain()]);
  const choose = (chosen: string | null, name: string | undefined) => {
    if (chosen !== null && name !== undefined) props.form.name(chosen, name);
    props.onChange(chosen);
  };
  return (
    <ControlGroup label={props.label} error={props.error}>
      <div class="region-control">
        <Index each={parents()}>
          {(parent, at) => (
            <Step
              parent={parent()}
              chosen={chain()[at] ?? null}
              onChoose={(chosen, name) => choose(chosen ?? parent(), name)}
            />
          )}
        </Index>
        <TextField
          label={words.code}
          hint={words.codeHint}
          inputmode="numeric"
          autocomplete="off"
          maxlength={12}
          required={props.field.required}
          value={typed()}
          onInput={(value) => props.onChange(value.trim() === '' ? null : value.trim())}
        />
      </div>
    </ControlGroup>
  );
}

/** One list: what lies below `parent`. It is not there where nothing does. */
function Step(props: {
  parent: string | null;
  chosen: string | null;
  onChoose: (code: string | null, name: string | undefined) => void;
}) {
  const { api, text } = useStaff();
  const words = text.controls.region;
  const load = createLoad<{ parent: string } | { level: string }, readonly Region[]>(
    () => (props.parent === null ? { level: 'PROVINCE' } : { parent: props.parent }),
    async (query, signal) => (await api.getAll('/api/regions', { query, signal, max: 2000 })).items,
  );
  const regions = () => (load.stale() ? [] : (load.data() ?? []));
  const level = () => {
    const first = regions()[0]?.code ?? props.chosen;
    return first === undefined || first === null ? null : regionLevelOf(first);
  };
  const options = () => {
    const listed = regions().map(({ code, name }) => ({ value: code, label: name }));
    const isMissing = props.chosen !== null && !regions().some(({ code }) => code === props.chosen);
    return [
      { value: '', label: words.choose },
      // until the names have come the choice keeps its place
      ...(isMissing && props.chosen !== null ? [{ value: props.chosen, label: text.loading }] : []),
      ...listed,
    ];
  };
  return (
    <Show when={level()}>
      {(shown) => (
        <Select
          label={words.levels[shown()]}
          options={options()}
          value={props.chosen ?? ''}
          onChange={(code) =>
            props.onChoose(code === '' ? null : code, regions().find((region) => region.code === code)?.name)
          }
        />
      )}
    </Show>
  );
}
