import { For, Show } from 'solid-js';
import { fieldOf } from '#core/records/catalogue.ts';
import type { StaffValues, StaffWritten } from '#core/schemas/staff.ts';
import type { VerificationItem } from '#core/schemas/staff-verification.ts';
import { meetsStandard, type StandardChecks, standardChecks } from '#core/standard-checks.ts';
import { positionType, verifyState } from '#core/terms/position.ts';
import { Badge } from '#ui/Badge.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { useStaff } from '../../context.ts';
import { createKept } from '../../drafts/create-kept.ts';
import { createSend } from '../../drafts/create-send.ts';
import { KeptState } from '../../drafts/KeptState.tsx';
import { SendBar } from '../../drafts/SendBar.tsx';
import { difference } from '../../drafts/same.ts';
import { visitDay } from '../../drafts/visit-day.ts';
import { offerUnverify } from '../../parts/offer-unverify.ts';
import { recordPath } from '../../parts/staff-api.ts';
import { onRecord, printView } from '../../paths.ts';
import { VERIFYING } from '../../record-page/record-tab.ts';

/**
 * One position to go to: where it is, when somebody was there last, one tap, and the six checks. What is ticked stays on this
 * PC until it is sent, and without network it waits for one, under the day of the visit.
 */
export function VerifyCard(props: { item: VerificationItem; onDone: () => void; onUndone: () => void }) {
  const { term, text, view } = useStaff();
  const words = text.flow.verification;
  const item = () => props.item;
  const draft = createKept<StandardChecks>({
    key: () => `VERIFY/${item().id}`,
    initial: () => item().checks,
    version: () => item().version,
    kind: text.pages.verification,
    name: () => item().name,
  });
  const checks = () => draft.value();
  /** What was ticked here: what others found meanwhile stays as they found it. */
  const ticked = (): StaffValues => difference(draft.base(), checks()) ?? {};
  const send = createSend<StandardChecks, StaffWritten>({
    draft,
    request: () => {
      const said = { version: item().version, values: ticked(), reason: null };
      return {
        method: 'POST',
        path: recordPath('SITE', item().id, 'verify'),
        body: { ...said, on: visitDay(draft.pending(), said, Date.now()) },
      };
    },
    onDone: ({ version }) => {
      const { id, name } = item();
      offerUnverify({ id, name, version, said: words.done(name) }, { term, text }, props.onUndone);
      props.onDone();
    },
  });
  const last = () => {
    const { verifiedBy, verifiedOn } = item();
    if (verifiedOn === null) return words.never;
    return verifiedBy === null ? words.last(verifiedOn) : words.lastBy(verifiedOn, verifiedBy);
  };
  const place = () =>
    [item().parkName ?? item().regionName, item().address, item().landmark].filter((part) => part !== null).join(' · ');
  return (
    <li class="flow-card verify-card">
      <div class="flow-card__head">
        <h2 class="verify-card__name">
          <a href={printView(onRecord(view(), 'sites', item().id))}>{item().name}</a>
        </h2>
        <Badge
          kind={item().state === 'OVERDUE' ? 'overdue' : item().state === 'REVIEW_DUE' ? 'reviewDue' : 'unverified'}
        >
          {term(verifyState[item().state])}
        </Badge>
        <span class="flow-card__meta">{term(positionType[item().type])}</span>
      </div>
      <p>{place()}</p>
      <p class="flow-card__meta">
        {last()}
        <Show when={item().nextReviewOn}>{(due) => ` · ${words.due(due())}`}</Show>
        <Show when={item().phone}>{(phone) => ` · ${phone()}`}</Show>
      </p>
      <Show when={item().pending}>
        <p class="note">{words.pending}</p>
      </Show>
      {/* what was ticked below goes with it */}
      <SendBar draft={draft} send={send} label={draft.dirty() ? words.save : words.now} asItStands>
        <LinkButton href={printView(onRecord(view(), 'sites', item().id, VERIFYING))}>{words.edit}</LinkButton>
      </SendBar>
      <KeptState draft={draft} />
      {/* what was ticked before is to be seen */}
      <Disclosure summary={`${words.checks} · ${standardWords(item().checks)}`} open={draft.restored() !== null}>
        <p class="note">{words.checksHint}</p>
        <div class="verify-card__checks">
          <For each={standardChecks}>
            {(key) => (
              <Check
                label={term(fieldOf('SITE', key)?.term ?? { zh: key, en: key })}
                value={checks()[key]}
                onChange={(value) => draft.set({ [key]: value })}
              />
            )}
          </For>
        </div>
        <p class="verify-card__verdict" role="status">
          {standardWords(checks())}
        </p>
      </Disclosure>
    </li>
  );

  function standardWords(found: StandardChecks): string {
    const meets = meetsStandard(found);
    return meets === null ? words.unknown : meets ? words.meets : words.fails;
  }
}

function Check(props: { label: string; value: boolean | null; onChange: (value: boolean | null) => void }) {
  const words = useStaff().text.flow.verification;
  const options = [
    { value: 'true', label: words.yes },
    { value: 'false', label: words.no },
    { value: 'null', label: words.unseen },
  ];
  return (
    <div class="verify-card__check">
      <span aria-hidden="true">{props.label}</span>
      <SegmentedControl
        label={props.label}
        options={options}
        value={String(props.value)}
        onChange={(value) => props.onChange(value === 'null' ? null : value === 'true')}
      />
    </div>
  );
}
