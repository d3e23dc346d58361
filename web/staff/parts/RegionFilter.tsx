import { For } from 'solid-js';
import { regionAncestors } from '#core/codes/region-code.ts';
import { Select } from '#ui/Select.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';

/** 省, 市, 县 as three lists, each filled from the choice before it. */
export function RegionFilter() {
  const { api, change, text, view } = useStaff();
  /** Codes from the province down to the chosen region. */
  const chain = () => {
    const code = view().region;
    return code === null ? [] : [...regionAncestors(code), code];
  };
  const steps = [
    { label: text.province, parent: () => '' as string | null },
    { label: text.city, parent: () => chain()[0] ?? null },
    { label: text.county, parent: () => chain()[1] ?? null },
  ];
  return (
    <For each={steps}>
      {(step, index) => {
        const load = createLoad(step.parent, (parent, signal) =>
          api.getAll('/api/regions', {
            query: parent === '' ? { level: 'PROVINCE' } : { parent },
            signal,
            max: 500,
          }),
        );
        const options = () => [
          { value: '', label: text.all },
          ...(load.data()?.items ?? []).map((region) => ({ value: region.code, label: region.name })),
        ];
        return (
          <Select
            label={step.label}
            options={options()}
            value={chain()[index()] ?? ''}
            disabled={step.parent() === null}
            onChange={(code) => change({ region: code || (chain()[index() - 1] ?? null), selected: null })}
          />
        );
      }}
    </For>
  );
}
