import { createMemo } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { useStaff } from '../context.ts';
import { pageTerm } from '../frame/page-term.ts';
import { ListMap } from '../map/ListMap.tsx';
import { pageOfKind } from '../page-names.ts';
import type { RowList } from './create-row-list.ts';
import { fillMap, hasOwnPlace } from './map-rows.ts';
import { listedRow, placesNote, rowAt } from './row-places.ts';

/** The rows of a list of staff on the map: where they are, or where what they refer to is, which the map then says. */
export function RowsMap(props: { kind: StaffKind; list: RowList; pointed: string | null }) {
  const { term, text, view } = useStaff();
  const shown = (): readonly StaffRow[] => (props.list.error() === undefined ? props.list.rows() : []);
  const items = createMemo(() =>
    props.list.stale() ? undefined : shown().map((row) => listedRow(row, props.list.places()[row.id])),
  );
  const note = () => {
    const listed = items();
    return listed === undefined ? undefined : placesNote(props.kind, listed, props.list.places(), text.records.places);
  };
  return (
    <ListMap
      label={text.records.map(term(pageTerm(pageOfKind(props.kind))))}
      items={items()}
      settled={!props.list.loading()}
      fill={(map) => fillMap(map, props.kind, shown(), props.list.places())}
      rowOf={(markId) =>
        hasOwnPlace(props.kind) ? null : rowAt(markId, shown(), props.list.places(), view().selected)
      }
      note={note()}
      pointed={props.pointed}
      asOf={props.list.asOf()}
    />
  );
}
