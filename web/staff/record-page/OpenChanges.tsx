import { For, Show } from 'solid-js';
import { fieldOf } from '#core/records/catalogue.ts';
import type { ShownChange, StaffRecord } from '#core/schemas/staff.ts';
import { type ChangeStatus, changeAction, changeStatus } from '#core/terms/change.ts';
import { Badge, type BadgeKind } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useStaff } from '../context.ts';
import { isOpen } from '../frame/nav-items.ts';
import { pageOfKind } from '../page-names.ts';
import { FieldValue } from '../parts/FieldValue.tsx';
import { onRecord, printView } from '../paths.ts';

const badges: Partial<Record<ChangeStatus, BadgeKind>> = {
  SUBMITTED: 'reviewDue',
  RETURNED: 'attention',
  APPLIED: 'ok',
};

/** Changes of the record that are under way: what each asks for, where it stands, why it came back. */
export function OpenChanges(props: { record: StaffRecord; onGoOn: ((change: ShownChange) => void) | null }) {
  const { text } = useStaff();
  const words = text.record.changes;
  return (
    <section
      class="aside-part"
      data-first={props.record.changes.length > 0 ? '' : undefined}
      aria-labelledby="changes-title"
    >
      <h2 id="changes-title">{words.title}</h2>
      <Show when={props.record.changes.length > 0} fallback={<p class="note">{words.none}</p>}>
        <ul class="open-changes" role="list">
          <For each={props.record.changes}>
            {(change) => <OpenChange record={props.record} change={change} onGoOn={props.onGoOn} />}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function OpenChange(props: {
  record: StaffRecord;
  change: ShownChange;
  onGoOn: ((change: ShownChange) => void) | null;
}) {
  const { session, term, text, view } = useStaff();
  const words = text.record.changes;
  const change = () => props.change;
  /** Of a merge the other record: the one that stays, or the one that goes into this one. */
  const other = () => {
    const { action, into, record, title } = change();
    if (action !== 'MERGE' || into === null) return null;
    return into.id === props.record.id
      ? { said: words.mergedIn(title), id: record }
      : { said: words.mergedInto(into.name), id: into.id };
  };
  /** A new record is what its own page shows; a merge speaks of the record that stays. */
  const fields = () =>
    change().action === 'CREATE' || (change().into !== null && change().into?.id !== props.record.id)
      ? []
      : change().fields;
  /** What came back, or was never sent, is its author's to go on with. */
  const goesOn = () => change().own && (change().status === 'RETURNED' || change().status === 'DRAFT');
  return (
    <li class="open-change">
      <p class="open-change__head">
        <Badge kind={badges[change().status] ?? 'unknown'}>{term(changeStatus[change().status])}</Badge>
        <strong>{term(changeAction[change().action])}</strong>
      </p>
      <Show when={other()}>
        {(it) => (
          <p>
            <a href={printView(onRecord(view(), pageOfKind(props.record.kind), it().id))}>{it().said}</a>
          </p>
        )}
      </Show>
      <p class="note">
        {words.by(
          change().submittedBy ?? change().createdBy,
          chinaMinute(Date.parse(change().submittedAt ?? change().createdAt)),
        )}
      </p>
      <Show when={change().returnReason}>
        {(reason) => <p class="open-change__returned">{words.returned(reason())}</p>}
      </Show>
      <Show when={change().reason}>{(reason) => <p>{words.why(reason())}</p>}</Show>
      <dl class="open-change__fields">
        <For each={fields()}>
          {({ field: key, wanted: value }) => (
            <Show when={fieldOf(props.record.kind, key)}>
              {(field) => (
                <div>
                  <dt>{term(field().term)}</dt>
                  <dd>
                    <FieldValue
                      field={field()}
                      value={value}
                      names={{ ...props.record.names, ...change().names }}
                      compact
                    />
                  </dd>
                </div>
              )}
            </Show>
          )}
        </For>
      </dl>
      <Show when={change().conflicts.length > 0}>
        <p class="note">{words.conflicts}</p>
      </Show>
      <p class="open-change__acts">
        <Show when={isOpen(session.me(), 'changes')}>
          <LinkButton size="small" href={printView(onRecord(view(), 'changes', change().id))}>
            {words.go}
          </LinkButton>
        </Show>
        <Show when={goesOn() ? props.onGoOn : null}>
          {(goOn) => (
            <Button size="small" icon="edit" onClick={() => goOn()(change())}>
              {words.goOn}
            </Button>
          )}
        </Show>
      </p>
    </li>
  );
}
