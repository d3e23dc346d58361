import { For, Show } from 'solid-js';
import { fieldOf } from '#core/records/catalogue.ts';
import type { ShownChange, StaffRecord, StaffValues } from '#core/schemas/staff.ts';
import { type ChangeStatus, changeAction, changeStatus } from '#core/terms/change.ts';
import { Badge, type BadgeKind } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useStaff } from '../context.ts';
import { formOnly } from '../form/restore.ts';
import { isOpen } from '../frame/nav-items.ts';
import { FieldValue } from '../parts/FieldValue.tsx';
import { onRecord, printView } from '../paths.ts';

const badges: Partial<Record<ChangeStatus, BadgeKind>> = {
  SUBMITTED: 'reviewDue',
  RETURNED: 'attention',
  APPLIED: 'ok',
};

/** Changes of the record that are under way: what each asks for, where it stands, why it came back. */
export function OpenChanges(props: { record: StaffRecord; onEdit: ((values: StaffValues) => void) | null }) {
  const { text } = useStaff();
  const words = text.record.changes;
  return (
    <section class="aside-part" aria-labelledby="changes-title">
      <h2 id="changes-title">{words.title}</h2>
      <Show when={props.record.changes.length > 0} fallback={<p class="note">{words.none}</p>}>
        <ul class="open-changes" role="list">
          <For each={props.record.changes}>
            {(change) => <OpenChange record={props.record} change={change} onEdit={props.onEdit} />}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function OpenChange(props: {
  record: StaffRecord;
  change: ShownChange;
  onEdit: ((values: StaffValues) => void) | null;
}) {
  const { session, term, text, view } = useStaff();
  const words = text.record.changes;
  const change = () => props.change;
  const wanted = () =>
    formOnly(props.record.kind, Object.fromEntries(change().fields.map((one) => [one.field, one.wanted])));
  /** What came back, or was never sent, is its author's to go on with. */
  const goesOn = () => change().own && (change().status === 'RETURNED' || change().status === 'DRAFT');
  return (
    <li class="open-change">
      <p class="open-change__head">
        <Badge kind={badges[change().status] ?? 'unknown'}>{term(changeStatus[change().status])}</Badge>
        <strong>{term(changeAction[change().action])}</strong>
      </p>
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
        <For each={change().fields}>
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
        <Show when={goesOn() ? props.onEdit : null}>
          {(edit) => (
            <Button size="small" icon="edit" onClick={() => edit()(wanted())}>
              {words.goOn}
            </Button>
          )}
        </Show>
      </p>
    </li>
  );
}
