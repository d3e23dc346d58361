import { createSignal, For, Show } from 'solid-js';
import { fieldOf } from '#core/records/catalogue.ts';
import type { StaffValues, StaffWritten } from '#core/schemas/staff.ts';
import type { VerificationItem } from '#core/schemas/staff-verification.ts';
import { meetsStandard, type StandardChecks, standardChecks } from '#core/standard-checks.ts';
import { positionType, verifyState } from '#core/terms/position.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import { notices } from '../../frame/notices.ts';
import { createHold } from '../../offline/holds.ts';
import { recordPath } from '../../parts/staff-api.ts';
import { onRecord, printView } from '../../paths.ts';
import { VERIFYING } from '../../record-page/record-tab.ts';
import { createAct } from '../model/create-act.ts';
import { makePost } from '../model/make-post.ts';

type Body = { version: number; on: null; values: StaffValues; reason: null };

/** One position to go to: where it is, when somebody was there last, one tap, and the six checks. */
export function VerifyCard(props: { item: VerificationItem; onDone: () => void }) {
  const { term, text, view } = useStaff();
  const words = text.flow.verification;
  const act = createAct(term);
  const post = makePost<Body, StaffWritten>();
  const [checks, setChecks] = createSignal<StandardChecks>(props.item.checks);
  const item = () => props.item;
  const changed = (): StaffValues =>
    Object.fromEntries(
      standardChecks.filter((key) => checks()[key] !== item().checks[key]).map((key) => [key, checks()[key]]),
    );
  const isChecked = () => Object.keys(changed()).length > 0;
  createHold(isChecked);
  const verify = async (values: StaffValues) => {
    const { id, name, version } = item();
    const done = await act.run(() =>
      post(recordPath('SITE', id, 'verify'), { version, on: null, values, reason: null }),
    );
    if (!done) return;
    notices.show({ tone: 'ok', message: words.done(name) });
    props.onDone();
  };
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
      <div class="flow-acts">
        {/* what was ticked below goes with it */}
        <Button variant="primary" icon="check" busy={act.busy()} onClick={() => void verify(changed())}>
          {isChecked() ? words.save : words.now}
        </Button>
        <LinkButton href={printView(onRecord(view(), 'sites', item().id, VERIFYING))}>{words.edit}</LinkButton>
      </div>
      <Disclosure summary={`${words.checks} · ${standardWords(item().checks)}`}>
        <p class="note">{words.checksHint}</p>
        <div class="verify-card__checks">
          <For each={standardChecks}>
            {(key) => (
              <Check
                label={term(fieldOf('SITE', key)?.term ?? { zh: key, en: key })}
                value={checks()[key]}
                onChange={(value) => setChecks({ ...checks(), [key]: value })}
              />
            )}
          </For>
        </div>
        <p class="verify-card__verdict" role="status">
          {standardWords(checks())}
        </p>
      </Disclosure>
      <FormProblem problem={act.problem()} />
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
