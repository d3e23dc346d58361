import { createSignal, For, Show } from 'solid-js';
import { firstEnd, isAwaiting, pairingTable } from '#core/machines/pairing.ts';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { type PairingEndReason, type PairingStatus, pairingEndReason, pairingStatus } from '#core/terms/pairing.ts';
import { Button } from '#ui/Button.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import { notices } from '../../frame/notices.ts';
import { canDo } from '../../model/rights.ts';
import { createAct } from '../model/create-act.ts';
import { makePost } from '../model/make-post.ts';
import '../flow.css';

const ACTS = ['WITHDRAW', 'SUSPEND', 'RESUME', 'END'] as const;
type Act = (typeof ACTS)[number];
type Body = { version: number; act: Act; reason: string | null; endReason: PairingEndReason | null; on: string | null };

/** Kinds of records whose representatives get a one-time link. */
const HAVE_LINKS = /^(en|vl)_/;

/** A pairing that was kept and never sent: neither side knows of it. */
export function isUnproposed({ kind, sent, status }: Pick<StaffRecord, 'kind' | 'sent' | 'status'>): boolean {
  return kind === 'PAIRING' && status === 'DRAFT' && !sent;
}

/** 双向选择 of one pairing as its organiser runs it: never confirming for a side. */
export function PairingActs(props: { record: StaffRecord; onReload: () => void }) {
  const { session, term, text } = useStaff();
  const words = text.flow.pairing;
  const act = createAct(term);
  const post = makePost<Body, { status: PairingStatus }>();
  const [doing, setDoing] = createSignal<Act | null>(null);
  const [reason, setReason] = createSignal('');
  const [endReason, setEndReason] = createSignal<PairingEndReason>('TERM_EXPIRED');
  const [on, setOn] = createSignal(chinaDay(Date.now()));
  // a field of the kind TERM with these codes
  const status = () => props.record.values.status as PairingStatus;
  const waitsForSides = () => !isUnproposed(props.record) && isAwaiting(status());
  const offered = () =>
    isUnproposed(props.record) ? [] : ACTS.filter((each) => pairingTable[status()]?.[each] !== undefined);
  const today = () => chinaDay(Date.now());
  const startedOn = () => (props.record.values.startedOn ?? null) as string | null; // a field of the kind DATE
  const onHint = () => {
    const start = startedOn();
    if (start === null) return undefined;
    return start > today() ? words.notBegun(start) : words.onHint(start);
  };
  const lacksLink = () => ['a', 'b'].some((side) => !HAVE_LINKS.test(String(props.record.values[side])));
  // that a side leaves is its own word
  const reasons = Object.entries(pairingEndReason).filter(([code]) => code !== 'PARTY_LEFT');
  const send = async () => {
    const which = doing();
    if (which === null) return;
    const isEnd = which === 'END';
    const said = reason().trim() === '' ? null : reason().trim();
    const body = { version: props.record.version, act: which, reason: said };
    const done = await act.run(() =>
      post(`/api/staff/pairings/${encodeURIComponent(props.record.id)}/act`, {
        ...body,
        endReason: isEnd ? endReason() : null,
        on: isEnd ? on() : null,
      }),
    );
    if (!done) return;
    notices.show({ tone: 'ok', message: words.done[which] });
    setDoing(null);
    setReason('');
    props.onReload();
  };
  return (
    <section class="aside-part" data-first="" aria-labelledby="pairing-acts">
      <h2 id="pairing-acts">{words.title}</h2>
      <p>
        <strong>{isUnproposed(props.record) ? words.unproposed : term(pairingStatus[status()])}</strong>
      </p>
      <Show when={isUnproposed(props.record)}>
        <p class="note">{words.unproposedLead}</p>
      </Show>
      <Show when={waitsForSides()}>
        <p class="note">{words.lead}</p>
        <p class="note">{lacksLink() ? words.noRep : words.link}</p>
      </Show>
      <Show when={props.record.status === 'PENDING'}>
        <p class="note">{words.pending}</p>
      </Show>
      <Show when={canDo(session.me(), 'pairing.run') && offered().length > 0}>
        <div class="aside-part__acts">
          <For each={offered()}>
            {(each) => (
              <Button variant={each === 'END' ? 'warn' : undefined} onClick={() => setDoing(each)} wide>
                {words.acts[each]}
              </Button>
            )}
          </For>
        </div>
      </Show>
      <Show when={doing()}>
        {(which) => (
          <Dialog
            open
            onClose={() => setDoing(null)}
            title={words.titles[which()]}
            keepOpen
            actions={
              <>
                <Button variant="primary" busy={act.busy()} onClick={() => void send()}>
                  {words.confirm}
                </Button>
                <Button onClick={() => setDoing(null)}>{text.flow.cancel}</Button>
              </>
            }
          >
            <div class="flow-form">
              <Show when={which() === 'END'}>
                <Select
                  label={words.endReason}
                  options={reasons.map(([value, words]) => ({ value, label: term(words) }))}
                  value={endReason()}
                  // the options are the codes
                  onChange={(code) => setEndReason(code as PairingEndReason)}
                />
                <TextField
                  label={words.on}
                  hint={onHint()}
                  type="date"
                  required
                  min={firstEnd({ startedOn: startedOn() }, today()) ?? undefined}
                  max={today()}
                  value={on()}
                  onInput={setOn}
                />
              </Show>
              <TextField label={words.reason} maxlength={500} value={reason()} onInput={setReason} />
              <FormProblem problem={act.problem()} />
            </div>
          </Dialog>
        )}
      </Show>
    </section>
  );
}
