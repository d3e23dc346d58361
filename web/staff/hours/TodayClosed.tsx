import { createSignal, For, Show } from 'solid-js';
import { isClosedOn } from '#core/hours/closure.ts';
import type { Closure } from '#core/hours/open-state.ts';
import type { DateException } from '#core/hours/opening-hours.ts';
import { shanghaiDate } from '#core/time.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { problemWords } from '../parts/problem-words.ts';
import { ClosureFields } from './ClosureFields.tsx';
import { createClock } from './create-clock.ts';
import { type ClosedDay, closedBy } from './model/closed-today.ts';
import { closureFaults } from './model/dated.ts';
import './today-closed.css';

export type TodayClosedProps = {
  closures: readonly Closure[];
  dayExceptions: readonly DateException[];
  /** Makes it public; rejects when it could not be saved. `withClosedDay` of model/closed-today.ts gives the list to save. */
  onDeclare: (day: ClosedDay) => Promise<void>;
  /** Takes it back; `withoutClosedDay` gives the list to save. */
  onUndo: (day: Pick<ClosedDay, 'from' | 'to'>) => Promise<void>;
  onSuspend: (closure: Closure) => Promise<void>;
};

const MAX_REASON = 100;

/** Why it was not saved, in the portal's words; `ofReason`: what it expects of the reason, where that is at fault. */
type Problem = { readonly words: string; readonly ofReason: string | undefined };

function problemOf(cause: unknown, words: string): Problem {
  const details = cause instanceof ApiError ? cause.details : [];
  return { words, ofReason: details.find(({ path }) => path.endsWith('.reason'))?.expected };
}

/** “今天不开” in three taps on a phone: the site, this button, a reason. The way back is offered at once. */
export function TodayClosed(props: TodayClosedProps) {
  const { term, text } = useStaff();
  const words = text.hours.today;
  const now = createClock();
  const today = () => shanghaiDate(now());
  const [asking, setAsking] = createSignal<'today' | 'suspend'>();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem>();
  const [said, setSaid] = createSignal('');
  const closed = () => closedBy(props.dayExceptions, today());
  const running = () => props.closures.find((closure) => isClosedOn(closure, today())) ?? null;
  const ask = (what: 'today' | 'suspend') => {
    setProblem(undefined);
    setAsking(what);
  };
  const save = async (work: () => Promise<void>, done: string) => {
    if (busy()) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      setAsking(undefined);
      setSaid(done);
    } catch (cause) {
      setProblem(problemOf(cause, problemWords(cause, term)));
    } finally {
      setBusy(false);
    }
  };
  const declare = (reason: string | null) =>
    save(() => props.onDeclare({ from: today(), to: today(), reason }), words.done(words.closedToday(reason)));
  const suspend = (closure: Closure) =>
    save(() => props.onSuspend(closure), words.suspended(text.hours.closures.line(closure.from, closure.to)));
  const undo = ({ from, to }: DateException) => save(() => props.onUndo({ from, to }), words.undone);
  const close = () => setAsking(undefined);
  return (
    <div class="today-closed">
      <Show
        when={running() ?? closed()}
        fallback={
          <>
            <Button icon="pause" onClick={() => ask('today')}>
              {words.button}
            </Button>
            <Button variant="quiet" onClick={() => ask('suspend')}>
              {words.suspend}
            </Button>
          </>
        }
      >
        <Show when={closed()} fallback={<Badge kind="suspended">{words.already}</Badge>}>
          {(day) => (
            <>
              <Badge kind="suspended">{words.closedToday(day().reason)}</Badge>
              {/* several days closed together are changed where they are listed */}
              <Show when={day().from === day().to}>
                <Button busy={busy()} onClick={() => void undo(day())}>
                  {words.undo}
                </Button>
              </Show>
            </>
          )}
        </Show>
      </Show>
      <p role="status" class="today-closed__said">
        {said()}
      </p>
      <Show when={asking() === undefined}>
        <FormProblem problem={problem()?.words} />
      </Show>
      <Dialog open={asking() === 'today'} onClose={close} title={words.title}>
        <Reasons today={today()} busy={busy()} problem={problem()} onReason={(reason) => void declare(reason)} />
      </Dialog>
      <Dialog open={asking() === 'suspend'} onClose={close} title={words.suspendTitle} keepOpen>
        <Suspend today={today()} busy={busy()} problem={problem()} onSuspend={(closure) => void suspend(closure)} />
      </Dialog>
    </div>
  );
}

function Reasons(props: {
  today: string;
  busy: boolean;
  problem: Problem | undefined;
  onReason: (reason: string | null) => void;
}) {
  const { text } = useStaff();
  const words = text.hours.today;
  const [other, setOther] = createSignal<string>();
  const atField = () => (other() === undefined ? undefined : props.problem?.ofReason);
  return (
    <div class="today-closed__ask">
      <p>{words.lead(text.hours.preview.date(props.today))}</p>
      <div class="today-closed__reasons">
        <For each={words.reasons}>
          {(reason) => (
            <Button wide busy={props.busy} lang="zh-CN" onClick={() => props.onReason(reason)}>
              {reason}
            </Button>
          )}
        </For>
        <Button wide aria-expanded={other() !== undefined} onClick={() => setOther(other() ?? '')}>
          {words.other}
        </Button>
      </div>
      <Show when={other() !== undefined}>
        <form
          class="today-closed__other"
          onSubmit={(event) => {
            event.preventDefault();
            props.onReason((other() ?? '').trim() || null);
          }}
        >
          <TextField
            label={words.otherLabel}
            hint={words.otherHint}
            maxlength={MAX_REASON}
            error={atField()}
            value={other() ?? ''}
            onInput={setOther}
          />
          <Button type="submit" variant="primary" busy={props.busy}>
            {words.declare}
          </Button>
        </form>
      </Show>
      <FormProblem problem={atField() === undefined ? props.problem?.words : undefined} />
    </div>
  );
}

function Suspend(props: {
  today: string;
  busy: boolean;
  problem: Problem | undefined;
  onSuspend: (closure: Closure) => void;
}) {
  const { text } = useStaff();
  const [draft, setDraft] = createSignal<Closure>({ from: props.today, to: null, reason: '' });
  const [tried, setTried] = createSignal(false);
  const faults = () => closureFaults(draft());
  return (
    <form
      class="today-closed__ask"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(faults()).length === 0) props.onSuspend({ ...draft(), reason: draft().reason.trim() });
      }}
    >
      <ClosureFields
        draft={draft()}
        faults={tried() ? faults() : {}}
        set={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <FormProblem problem={props.problem?.words} />
      <div>
        <Button type="submit" variant="primary" busy={props.busy}>
          {text.hours.today.suspendSubmit}
        </Button>
      </div>
    </form>
  );
}
