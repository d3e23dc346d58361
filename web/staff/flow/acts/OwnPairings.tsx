import { createSignal, For, Show } from 'solid-js';
import type { OwnPairing, OwnPairingAct } from '#core/schemas/staff-acts.ts';
import { pairingEndReason, pairingStatus, partyKind } from '#core/terms/pairing.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import { call } from '../../parts/call.ts';
import { problemWords } from '../../parts/problem-words.ts';
import { createAct } from '../model/create-act.ts';
import { makePost } from '../model/make-post.ts';
import '../flow.css';

const PATH = '/api/record-links/mine/pairings';

/** The pairings of the record of a one-time link, with what its representative can decide for its own side. */
export function OwnPairings() {
  const { term, text } = useStaff();
  const words = text.flow.ownPairings;
  const load = createLoad(
    () => PATH,
    (path, signal) => call<{ items: OwnPairing[] }>('GET', path, undefined, signal),
  );
  const [said, setSaid] = createSignal('');
  return (
    <section class="account-part" aria-labelledby="own-pairings">
      <h2 id="own-pairings">{words.title}</h2>
      <p role="status">{said()}</p>
      <Show when={load.error()}>{(cause) => <FormProblem problem={problemWords(cause(), term)} />}</Show>
      <Show when={load.data()} fallback={<Show when={load.loading()}>{<Skeleton lines={4} />}</Show>}>
        {(data) => (
          <Show when={data().items.length > 0} fallback={<p>{words.none}</p>}>
            <ul class="flow-list" role="list">
              <For each={data().items}>
                {(pairing) => (
                  <PairingCard
                    pairing={pairing}
                    onDone={(act) => {
                      setSaid(words.done[act]);
                      load.retry();
                    }}
                    onStale={load.retry}
                  />
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
    </section>
  );
}

function PairingCard(props: { pairing: OwnPairing; onDone: (act: OwnPairingAct) => void; onStale: () => void }) {
  const { term, text } = useStaff();
  const words = text.flow.ownPairings;
  const act = createAct(term);
  const post = makePost<{ version: number; act: OwnPairingAct; reason: string | null }, unknown>();
  const [doing, setDoing] = createSignal<OwnPairingAct | null>(null);
  const [reason, setReason] = createSignal('');
  const it = () => props.pairing;
  const isAwaiting = () => ['PROPOSED', 'A_ACCEPTED', 'B_ACCEPTED'].includes(it().status);
  const facts = () => {
    const { confirmed, endReason, endedOn, expiresOn, proposedBy, proposedOn, startedOn } = it();
    const proposed = words.proposedBy[proposedBy ?? 'none'](proposedOn);
    if (isAwaiting()) {
      const own = confirmed.own ? words.ownConfirmed : words.ownNot;
      const other = confirmed.other ? words.otherConfirmed : words.otherNot;
      return [proposed, own, other, words.until(expiresOn)];
    }
    const began = startedOn === null ? [] : [words.started(startedOn)];
    const over =
      endedOn === null ? [] : [words.ended(endedOn, endReason === null ? '' : term(pairingEndReason[endReason]))];
    return [...began, ...over];
  };
  const send = async () => {
    const which = doing();
    if (which === null) return;
    const body = { version: it().version, act: which, reason: reason().trim() === '' ? null : reason().trim() };
    const done = await act.run(() => post(`${PATH}/${encodeURIComponent(it().id)}/act`, body));
    if (!done) return props.onStale();
    setDoing(null);
    props.onDone(which);
  };
  return (
    <li class="flow-card">
      <div class="flow-card__head">
        <h3>{words.with(term(partyKind[it().other.kind]), it().other.name)}</h3>
        <Badge kind={it().status === 'ACTIVE' ? 'ok' : isAwaiting() ? 'reviewDue' : 'unknown'}>
          {term(pairingStatus[it().status])}
        </Badge>
        <Show when={it().isIllustrative}>
          <Badge kind="illustrative" />
        </Show>
      </div>
      <p class="flow-card__meta">
        {[words.side[it().side], it().localTerm, it().campaign, it().regionName]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <p>{facts().join(text.marks.semicolon)}</p>
      <Show when={it().acts.length > 0}>
        <div class="flow-acts">
          <For each={it().acts}>
            {(each) => (
              <Button variant={each === 'CONFIRM' ? 'primary' : undefined} onClick={() => setDoing(each)}>
                {words.acts[each]}
              </Button>
            )}
          </For>
        </div>
      </Show>
      <FormProblem problem={doing() === null ? act.problem() : undefined} />
      <Show when={doing()}>
        {(which) => (
          <Dialog
            open
            onClose={() => setDoing(null)}
            title={words.acts[which()]}
            keepOpen
            actions={
              <>
                <Button variant="primary" busy={act.busy()} onClick={() => void send()}>
                  {words.send}
                </Button>
                <Button onClick={() => setDoing(null)}>{text.flow.cancel}</Button>
              </>
            }
          >
            <div class="flow-form">
              <p>{words.sure[which()]}</p>
              <Show when={which() !== 'CONFIRM'}>
                <TextField label={words.reason} maxlength={500} value={reason()} onInput={setReason} />
              </Show>
              <FormProblem problem={act.problem()} />
            </div>
          </Dialog>
        )}
      </Show>
    </li>
  );
}
