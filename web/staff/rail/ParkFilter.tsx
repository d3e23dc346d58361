import { Select } from '#ui/Select.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';

/** Longer lists are for the search box. */
const MAX_PARKS = 500;

/** The parks of the chosen region, by name. */
export function ParkFilter() {
  const { api, filterBy, text, view } = useStaff();
  const load = createLoad(
    () => ({ region: view().region, illustrative: view().samples ? 'include' : 'exclude', sort: 'name' }),
    async (query, signal) => (await api.getAll('/api/parks', { query, signal, max: MAX_PARKS })).items,
  );
  const options = () => {
    const parks = (load.data() ?? []).map((park) => ({ value: park.id, label: park.name }));
    const chosen = view().park;
    // a link may name a park that the list does not hold, a sample for one
    const missing = chosen !== null && !parks.some((park) => park.value === chosen);
    return [
      { value: '', label: text.all },
      ...(missing ? [{ value: chosen, label: load.loading() ? text.loading : text.chosenPark }] : []),
      ...parks,
    ];
  };
  return (
    <Select
      label={text.park}
      options={options()}
      value={view().park ?? ''}
      onChange={(park) => filterBy({ park: park || null })}
    />
  );
}
