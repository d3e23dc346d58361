import { createEffect, createMemo, For, on, Show } from 'solid-js';
import type { Decided, ShownChange } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import { createKept } from '../../drafts/create-kept.ts';
import { KeptState } from '../../drafts/KeptState.tsx';
import { notices } from '../../frame/notices.ts';
import { createAct } from '../model/create-act.ts';
import { makePost } from '../model/make-post.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { doubtWords, kindWords } from './change-words.ts';
import { movesOf } from './moves.ts';
import { RemindButton } from './RemindButton.tsx';

const NOTHING = { reason: '' };

type Decision = 'APPROVE' | 'RETURN' | 'REVIEW';
type Body = { decision: Decision; changes: { id: string; version: number }[]; reason: string | null };

/** What can be decided about what is chosen, at the foot of the page; each decision is asked for once more. */
export function DecideBar(props: {
  subjects: readonly ShownChange[];
  /** How many were chosen in the list; 0: the subject is what is looked at. */
  chosen: number;
  asked: 'APPROVE' | 'RETURN' | null;
  onAsk: (asked: 'APPROVE' | 'RETURN' | null) => void;
  /** Ids of the changes that were decided. */
  onDone: (decided: readonly string[]) => void;
}) {
  const { term, text } = useStaff();
  const words = text.flow.changes;
  const act = createAct(term);
  const post = makePost<Body, Decided>();
  const decidable = createMemo(() => props.subjects.filter(({ mayDecide }) => mayDecide));
  const waiting = () => decidable().filter(({ status }) => status === 'SUBMITTED');
  const applied = () => decidable().filter(({ status }) => status === 'APPLIED');
  const own = () => props.subjects.filter((change) => change.own && change.status === 'SUBMITTED');
  /** What the reason is about: those it was begun for, though others decide some of them meanwhile. */
  const returned = createMemo((before: readonly string[]) => {
    if (props.asked !== 'RETURN') return [];
    const ids = waiting().map(({ id }) => id);
    return before.length > 0 && ids.every((id) => before.includes(id)) ? before : ids.sort();
  }, []);
  const kept = createKept<{ reason: string }>({
    key: () => (returned().length === 0 ? null : `RETURN/${returned().join()}`),
    initial: () => NOTHING,
    kind: words.returnReason,
    name: () => waiting()[0]?.title ?? '',
  });
  const reason = () => kept.value().reason;
  const end = () => {
    props.onAsk(null);
    act.clear();
  };
  // a key was pressed where there is nothing to decide; what is on its way ends by itself
  const isIdle = () => waiting().length === 0 && !act.busy();
  createEffect(on([() => props.asked, waiting], ([asked]) => asked !== null && isIdle() && end()));

  const decide = async (decision: Decision, changes: readonly ShownChange[], said: string | null) => {
    const body = { decision, changes: changes.map(({ id, version }) => ({ id, version })), reason: said };
    const done = await act.run(() => post('/api/staff/changes/decide', body));
    // the page was read anew meanwhile, and nothing is left to ask about
    if (!done) return void (waiting().length === 0 && props.onAsk(null));
    notices.show({ tone: 'ok', message: words.done[decision](changes.length) });
    kept.commit({ value: NOTHING, version: 0 });
    end();
    props.onDone(changes.map(({ id }) => id));
  };
  const warnings = () =>
    waiting().flatMap((change) => {
      const doubts = [...(change.conflicts.length > 0 ? [words.conflict] : []), ...doubtWords(change, text.flow)];
      return doubts.length === 0 ? [] : [{ title: change.title, doubts: doubts.join(words.comma) }];
    });
  /** Fields do not say that a record goes into another one, or is new. */
  const what = (change: ShownChange) =>
    [kindWords(change, term, text.flow), ...(change.into === null ? [] : [words.into(change.into.name)])].join(' · ');
  const many = (count: number, one: string, more: (count: number) => string) => (count > 1 ? more(count) : one);

  return (
    <Show when={waiting().length + applied().length + own().length > 0}>
      <section class="decide-bar" aria-label={words.chosen(props.subjects.length)}>
        <Show when={props.chosen > 0}>
          <span class="decide-bar__count">{words.chosen(props.chosen)}</span>
        </Show>
        <Show when={waiting().length > 0}>
          <Button variant="primary" icon="check" onClick={() => props.onAsk('APPROVE')}>
            {many(waiting().length, words.approve, words.approveMany)}
          </Button>
          <Button variant="warn" icon="undo" onClick={() => props.onAsk('RETURN')}>
            {many(waiting().length, words.return, words.returnMany)}
          </Button>
        </Show>
        <Show when={applied().length > 0}>
          <Button
            variant="primary"
            icon="check"
            busy={act.busy()}
            onClick={() => void decide('REVIEW', applied(), null)}
          >
            {many(applied().length, words.review, words.reviewMany)}
          </Button>
        </Show>
        <Show when={own().length > 0}>
          <RemindButton changes={own()} />
        </Show>
        <Show when={props.asked === null}>
          <FormProblem problem={act.problem()} />
        </Show>
      </section>
      <Dialog
        open={props.asked === 'APPROVE' && waiting().length > 0}
        onClose={end}
        busy={act.busy()}
        title={words.approveTitle(waiting().length)}
        actions={
          <>
            <Button variant="primary" busy={act.busy()} onClick={() => void decide('APPROVE', waiting(), null)}>
              {many(waiting().length, words.approve, words.approveMany)}
            </Button>
            <Button disabled={act.busy()} onClick={end}>
              {text.flow.cancel}
            </Button>
          </>
        }
      >
        <p>{words.approveLead}</p>
        {/* one alone stands beside its question; of many, each is seen before all are approved */}
        <Show when={waiting().length > 1}>
          <For each={waiting()}>
            {(change) => (
              <section class="decide-bar__change" aria-label={change.title}>
                <h3>
                  {[change.title, ...movesOf([change], text.flow).map(({ length }) => length)]
                    .filter(Boolean)
                    .join(' · ')}
                </h3>
                <p class="flow-card__meta">{what(change)}</p>
                <ChangeFields change={change} />
              </section>
            )}
          </For>
        </Show>
        <Show when={warnings().length > 0}>
          <p>{words.approveDoubts}</p>
          <ul class="decide-bar__warnings">
            <For each={warnings()}>
              {({ title, doubts }) => (
                <li>
                  <strong>{title}</strong>
                  {`${text.marks.colon}${doubts}`}
                </li>
              )}
            </For>
          </ul>
        </Show>
        <FormProblem problem={act.problem()} />
      </Dialog>
      <Dialog
        open={props.asked === 'RETURN' && waiting().length > 0}
        onClose={end}
        busy={act.busy()}
        title={words.returnTitle(waiting().length)}
        keepOpen
        actions={
          <>
            <Button
              variant="warn"
              busy={act.busy()}
              disabled={reason().trim() === ''}
              onClick={() => void decide('RETURN', waiting(), reason().trim())}
            >
              {many(waiting().length, words.return, words.returnMany)}
            </Button>
            <Button disabled={act.busy()} onClick={end}>
              {text.flow.cancel}
            </Button>
          </>
        }
      >
        <div class="flow-form">
          <TextField
            label={words.returnReason}
            hint={words.returnHint}
            required
            rows={3}
            maxlength={500}
            value={reason()}
            onInput={(said) => kept.set({ reason: said })}
          />
          <KeptState draft={kept} />
          <FormProblem problem={act.problem()} />
        </div>
      </Dialog>
    </Show>
  );
}
