import { type JSX, Match, Show, Switch } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { Badge } from '#ui/Badge.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { Icon } from '#ui/Icon.tsx';
import { KindMark } from '#ui/KindMark.tsx';
import { siteMark } from '#ui/site-mark.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStaff } from '../context.ts';
import { pageOfKind } from '../page-names.ts';
import { FieldValue } from '../parts/FieldValue.tsx';
import { onRecord, printView } from '../paths.ts';
import type { ListColumn } from './columns.ts';
import { siteOf } from './map-rows.ts';
import { PublicationBadge, VerifyBadge } from './RowStates.tsx';

/** What stands in one cell of a list. */
export function RowCell(props: {
  kind: StaffKind;
  column: ListColumn;
  row: StaffRow;
  names: Readonly<Record<string, string>>;
}): JSX.Element {
  return (
    <Switch>
      <Match when={props.column.id === 'name'}>
        <RowName kind={props.kind} row={props.row} />
      </Match>
      <Match when={props.column.id === 'publication'}>
        <PublicationBadge status={props.row.status} />
      </Match>
      <Match when={props.column.id === 'verify'}>
        <VerifyBadge row={props.row} />
      </Match>
      <Match when={props.column.id === 'updated'}>{chinaDay(Date.parse(props.row.updatedAt))}</Match>
      <Match when={props.column.field}>
        {(field) => <FieldValue field={field()} value={props.row.values[field().key]} names={props.names} compact />}
      </Match>
    </Switch>
  );
}

/** The name as the way to the record, with its symbol, whether it is a sample, and whether a change of it waits. */
export function RowName(props: { kind: StaffKind; row: StaffRow }) {
  const { text, view } = useStaff();
  return (
    <span class="row-name">
      <Show when={props.kind === 'SITE'}>
        <KindMark {...siteMark(siteOf(props.row), chinaDay(Date.now()))} size={22} title="" />
      </Show>
      <a
        class="row-name__link"
        tabIndex={-1}
        href={printView(onRecord(view(), pageOfKind(props.kind), props.row.id))}
        title={props.row.title}
      >
        {props.row.title}
      </a>
      <Show when={props.row.isIllustrative}>
        <Badge kind="illustrative" />
      </Show>
      <Show when={props.row.pending > 0}>
        <span class="row-name__pending" title={text.records.pending(props.row.pending)}>
          <Icon name="clock" />
          <VisuallyHidden>{text.records.pending(props.row.pending)}</VisuallyHidden>
        </span>
      </Show>
    </span>
  );
}
