import { For } from 'solid-js';
import { regionAncestors, regionLevelOf } from '#core/codes/region-code.ts';
import { Select } from '#ui/Select.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';

/** 省, 市, 县 as three lists, each filled from the choice before it. */
export function RegionSelects(props: { region: string | null; onChange: (region: string | null) => void }) {
  const { api, text } = useStaff();
  /** Codes from the province down to the chosen region. A county without a city stands among the cities. */
  const chain = () => {
    const code = props.region;
    return code === null ? [] : [...regionAncestors(code), code];
  };
  const cityInChain = () => chain().find((code) => regionLevelOf(code) === 'CITY') ?? null;
  const steps = [
    { ...text.region.province, query: () => ({ level: 'PROVINCE' }) },
    { ...text.region.city, query: () => parentQuery(chain()[0]) },
    { ...text.region.county, query: () => parentQuery(cityInChain()) },
  ];
  return (
    <fieldset class="region-filter">
      <legend>{text.region.legend}</legend>
      <For each={steps}>
        {(step, index) => {
          const load = createLoad<Readonly<Record<string, string>>, Option[]>(step.query, async (query, signal) => {
            const { items } = await api.getAll('/api/regions', { query, signal, max: 500 });
            return items.map((region) => ({ value: region.code, label: region.name }));
          });
          const options = () => [
            { value: '', label: step.all },
            ...(load.stale() ? chosenOnly(chain()[index()]) : (load.data() ?? [])),
          ];
          return (
            <Select
              label={step.label}
              options={options()}
              value={chain()[index()] ?? ''}
              disabled={step.query() === null}
              onChange={(code) => props.onChange(code || (chain()[index() - 1] ?? null))}
            />
          );
        }}
      </For>
    </fieldset>
  );

  /** Until the names have come the choice keeps its place, without a name of its own. */
  function chosenOnly(code: string | undefined): Option[] {
    return code === undefined ? [] : [{ value: code, label: text.loading }];
  }
}

type Option = { value: string; label: string };

function parentQuery(parent: string | null | undefined) {
  return parent ? { parent } : null;
}
