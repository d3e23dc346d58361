import { createSignal, Show } from 'solid-js';
import { addDays } from '#core/calendar-date.ts';
import { lastDayOf } from '#core/month.ts';
import type { FreezeBody, MonthEnd, MonthEndPreview } from '#core/schemas/month-end.ts';
import { freezeBlock } from '#core/terms/statistics.ts';
import { shanghaiDate } from '#core/time.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { createAct } from '../flow/model/create-act.ts';
import { makePost } from '../flow/model/make-post.ts';

export type FreezeBarProps = {
  preview: MonthEndPreview;
  /** Another day by which the month is put right; null = its own last. */
  onDay: (day: string | null) => void;
  /** Both are told what to say, and read everything anew. */
  onFrozen: (said: string) => void;
  onStale: (said: string) => void;
};

/** Where the month stands, and the button that freezes it or writes another edition. Both ask once more before they do. */
export function FreezeBar(props: FreezeBarProps) {
  const { term, text } = useStaff();
  const words = text.monthEnds;
  const act = createAct(term);
  const post = makePost<Omit<FreezeBody, 'key'>, Pick<MonthEnd, 'month' | 'edition'>>();
  const [asking, setAsking] = createSignal(false);
  const [reason, setReason] = createSignal('');
  const [missing, setMissing] = createSignal(false);
  /** The edition that holds of this very month. */
  const held = () => {
    const { before, month, blocked } = props.preview;
    return blocked === 'FROZEN' && before?.month === month ? before : null;
  };
  const lastDay = () => lastDayOf(props.preview.month);
  /** What runs today may still change. */
  const lastOver = () => addDays(shanghaiDate(Date.now()), -1);
  const open = () => {
    act.clear();
    setMissing(false);
    setAsking(true);
  };
  const freeze = () => {
    const before = held();
    if (before !== null && reason().trim() === '') return setMissing(true);
    const { month, on, regionCode } = props.preview;
    const correction =
      before === null
        ? { edition: 0, on: null, reason: null }
        : { edition: before.edition, on, reason: reason().trim() };
    const body = { region: regionCode, month, ...correction };
    void act.run(async () => {
      try {
        const made = await post('/api/month-ends', body);
        setAsking(false);
        setReason('');
        props.onFrozen(words.frozen(made.month, made.edition));
      } catch (cause) {
        // somebody else froze it meanwhile: what there is now is read again, and nothing is written over it
        if (!(cause instanceof ApiError) || (cause.status !== 409 && cause.status !== 412)) throw cause;
        setAsking(false);
        props.onStale(words.stale(month));
      }
    });
  };
  return (
    <section class="month-ends__bar" aria-label={words.state}>
      <div class="month-ends__state">
        <Show
          when={held()}
          fallback={
            <Badge kind={props.preview.blocked === null ? 'attention' : 'unknown'}>
              {props.preview.blocked === null ? words.notFrozen : words.running}
            </Badge>
          }
        >
          {(edition) => <Badge kind="ok">{words.edition(edition().edition)}</Badge>}
        </Show>
        <p>
          <Show
            when={held()}
            fallback={props.preview.blocked === null ? words.ready(props.preview.on) : term(freezeBlock.NOT_OVER)}
          >
            {(edition) =>
              `${words.frozenAt(chinaMinute(Date.parse(edition().frozenAt)), edition().frozenBy)}${words.countedOn(edition().on)}`
            }
          </Show>
        </p>
      </div>
      <Show when={held() && lastOver() > lastDay()}>
        <TextField
          label={words.day}
          hint={words.dayHint}
          type="date"
          min={lastDay()}
          max={lastOver()}
          value={props.preview.on}
          onChange={(event) => {
            const day = event.currentTarget.value;
            if (day >= lastDay() && day <= lastOver()) props.onDay(day === lastDay() ? null : day);
          }}
        />
      </Show>
      <Show when={props.preview.blocked !== 'NOT_OVER'}>
        <Button variant={held() ? 'secondary' : 'primary'} icon={held() ? 'edit' : 'save'} onClick={open}>
          {held() ? words.correct : words.freeze(props.preview.month)}
        </Button>
      </Show>
      <Dialog
        open={asking()}
        onClose={() => setAsking(false)}
        keepOpen
        title={held() ? words.correctTitle(props.preview.month) : words.freeze(props.preview.month)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
            <Button variant="primary" busy={act.busy()} onClick={freeze}>
              {held() ? words.correctNow((held()?.edition ?? 0) + 1) : words.freezeNow}
            </Button>
          </>
        }
      >
        <p>
          {held() ? words.correctWhat(props.preview.on) : words.freezeWhat(props.preview.regionName, props.preview.on)}
        </p>
        <Show when={held()}>
          <TextField
            label={words.reason}
            hint={words.reasonHint}
            required
            maxlength={200}
            value={reason()}
            error={missing() ? words.reasonMissing : undefined}
            onInput={(value) => {
              setReason(value);
              setMissing(false);
            }}
          />
        </Show>
        <FormProblem problem={act.problem()} />
      </Dialog>
    </section>
  );
}
