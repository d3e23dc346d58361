import { For, Match, Show, Switch } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { Icon } from '#ui/Icon.tsx';
import { KindMark } from '#ui/KindMark.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { siteMark } from '#ui/site-mark.ts';
import { useStaff } from '../context.ts';
import { pageTerm } from '../frame/page-term.ts';
import { canDo } from '../model/rights.ts';
import { pageOfKind } from '../page-names.ts';
import { fieldWords } from '../parts/field-words.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { onRecord, printView } from '../paths.ts';
import type { ListColumn } from './columns.ts';
import type { RowList } from './create-row-list.ts';
import { EmptyList } from './EmptyList.tsx';
import { siteOf } from './map-rows.ts';
import { PublicationBadge, VerifyBadge } from './RowStates.tsx';

/** Facts under the name of a card, after the states. */
const FACTS = 3;

/** The records of a list on a phone: one card each, to be tapped. */
export function RecordCards(props: {
  kind: StaffKind;
  rows: readonly StaffRow[];
  list: RowList;
  columns: readonly ListColumn[];
}) {
  const { session, term, text } = useStaff();
  return (
    <Switch>
      <Match when={props.list.error() !== undefined}>
        <LoadError load={props.list} />
      </Match>
      <Match when={props.rows.length === 0 && props.list.loading()}>
        <div class="cards-loading">
          <Skeleton lines={8} />
        </div>
      </Match>
      <Match when={props.rows.length === 0}>
        <EmptyList kind={props.kind} />
      </Match>
      <Match when={props.rows.length > 0}>
        <ul
          class="record-cards"
          role="list"
          aria-label={text.records.list(term(pageTerm(pageOfKind(props.kind))))}
          aria-busy={props.list.stale() ? 'true' : undefined}
        >
          <For each={props.rows}>
            {(row) => <Card kind={props.kind} row={row} columns={props.columns} names={props.list.names()} />}
          </For>
        </ul>
        <Show when={!props.list.complete()}>
          <p class="records__more">
            <Button onClick={() => props.list.more()} busy={props.list.loading()} wide>
              {text.more}
            </Button>
          </p>
        </Show>
        <Show when={canDo(session.me(), 'record.edit')}>
          <p class="record-cards__note">{text.records.bulkElsewhere}</p>
        </Show>
      </Match>
    </Switch>
  );
}

function Card(props: {
  kind: StaffKind;
  row: StaffRow;
  columns: readonly ListColumn[];
  names: Readonly<Record<string, string>>;
}) {
  const { language, text, view } = useStaff();
  const facts = () =>
    props.columns
      .flatMap(({ id, field }) => {
        if (field === null || id === 'name') return [];
        const words = fieldWords(field, props.row.values[field.key], { language, names: props.names });
        return words === null ? [] : [words];
      })
      .slice(0, FACTS);
  return (
    <li class="record-card">
      <a class="record-card__link" href={printView(onRecord(view(), pageOfKind(props.kind), props.row.id))}>
        <span class="record-card__name">
          <Show when={props.kind === 'SITE'}>
            <KindMark {...siteMark(siteOf(props.row), chinaDay(Date.now()))} size={28} title="" />
          </Show>
          {props.row.title}
        </span>
        <span class="record-card__states">
          <PublicationBadge status={props.row.status} />
          <VerifyBadge row={props.row} />
          <Show when={props.row.isIllustrative}>
            <Badge kind="illustrative" />
          </Show>
          <Show when={props.row.pending > 0}>
            <Badge kind="reviewDue">{text.records.pending(props.row.pending)}</Badge>
          </Show>
        </span>
        <span class="record-card__facts">{facts().join(' · ')}</span>
        <Icon name="chevron-right" />
      </a>
    </li>
  );
}
