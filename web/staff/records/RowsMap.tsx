import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { useStaff } from '../context.ts';
import { pageTerm } from '../frame/page-term.ts';
import { ListMap } from '../map/ListMap.tsx';
import { pageOfKind } from '../page-names.ts';
import type { RowList } from './create-row-list.ts';
import { fillMap, pointOf } from './map-rows.ts';

/** The rows of a list of staff on the map, with the points as they were entered. */
export function RowsMap(props: { kind: StaffKind; list: RowList; pointed: string | null }) {
  const { term, text } = useStaff();
  const shown = (): readonly StaffRow[] => (props.list.error() === undefined ? props.list.rows() : []);
  const items = () => (props.list.stale() ? undefined : shown().map((row) => ({ id: row.id, point: pointOf(row) })));
  return (
    <ListMap
      label={text.records.map(term(pageTerm(pageOfKind(props.kind))))}
      items={items()}
      settled={!props.list.loading()}
      fill={(map) => fillMap(map, props.kind, shown())}
      pointed={props.pointed}
      asOf={props.list.asOf()}
    />
  );
}
