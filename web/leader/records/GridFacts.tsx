import type { Grid } from '#core/schemas/grid.ts';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { useLeader } from '../context.ts';
import { known, parkLink } from './facts.tsx';

export function GridFacts(props: { grid: Grid }) {
  const leader = useLeader();
  const words = leader.text.record;
  const items = () =>
    known([
      { label: words.park, value: parkLink(leader, props.grid.park) },
      { label: words.instructors, value: props.grid.instructorCount ?? undefined },
      { label: words.stationed, value: props.grid.stationedStaffCount ?? undefined },
    ]);
  return <DefinitionList items={items()} />;
}
