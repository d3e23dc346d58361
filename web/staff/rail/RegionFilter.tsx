import { useStaff } from '../context.ts';
import { RegionSelects } from './RegionSelects.tsx';

/** The region that narrows the list. */
export function RegionFilter() {
  const { filterBy, view } = useStaff();
  return <RegionSelects region={view().region} onChange={(region) => filterBy({ region, park: null })} />;
}
