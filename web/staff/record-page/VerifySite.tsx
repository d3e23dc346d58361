import { createSignal, Show } from 'solid-js';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { createShortcuts } from '../keys/shortcuts.ts';
import { makeAct, type VerifyBody } from '../parts/act.ts';
import { offerUnverify } from '../parts/offer-unverify.ts';
import { problemWords } from '../parts/problem-words.ts';

/** 核实 in the field: one tap where all is right. */
export function VerifySite(props: {
  record: StaffRecord;
  onReload: () => void;
  /** Opens the form; what is sent there is a verification too. Null where the record may not be changed. */
  onDiffers: (() => void) | null;
}) {
  const { term, text } = useStaff();
  const words = text.record.verify;
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const verify = makeAct<VerifyBody>('verify');
  const tap = async () => {
    if (busy()) return;
    setBusy(true);
    setProblem(undefined);
    const { id, kind, title, version } = props.record;
    try {
      const written = await verify({ id, kind, version }, { on: null, values: {}, reason: null });
      const { version: verified } = written;
      offerUnverify({ id, name: title, version: verified, said: words.done(title) }, { term, text }, props.onReload);
    } catch (cause) {
      setProblem(problemWords(cause, term));
    } finally {
      setBusy(false);
      props.onReload();
    }
  };
  createShortcuts(() => [{ keys: 'v', words: text.record.keys.verify, run: () => void tap() }]);
  return (
    <section class="aside-part verify-site" aria-labelledby="verify-title">
      <h2 id="verify-title">{words.title}</h2>
      <p>
        {props.record.verifiedOn === null ? words.never : words.on(props.record.verifiedOn)}
        <Show when={props.record.nextReviewOn}>{(due) => <span class="note">{` · ${words.due(due())}`}</span>}</Show>
      </p>
      <div class="aside-part__acts">
        <Button variant="primary" icon="check" busy={busy()} onClick={() => void tap()} wide>
          {words.now}
        </Button>
        <Show when={props.onDiffers}>
          {(differs) => (
            <Button icon="edit" onClick={() => differs()()} wide>
              {words.withChanges}
            </Button>
          )}
        </Show>
      </div>
      <FormProblem problem={problem()} />
    </section>
  );
}
