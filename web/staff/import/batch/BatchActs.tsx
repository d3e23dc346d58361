import { createSignal, For, Show } from 'solid-js';
import type { ImportConflict, ShownImport } from '#core/schemas/staff-import.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import { createAct } from '../../flow/model/create-act.ts';
import { makePost } from '../../flow/model/make-post.ts';
import { notices } from '../../frame/notices.ts';
import { pageOfKind } from '../../page-names.ts';
import { onPage, onRecord, printView } from '../../paths.ts';
import { prepareBatch } from './prepare-batch.ts';
import { importPath } from './send-import.ts';

type Act = 'commit' | 'return' | 'roll-back' | 'discard';
type Body = { version: number; reason: string | null };

/** What can be done with an import now: write it, give it back, take it back, give it up. Each is asked for once more. */
export function BatchActs(props: { batch: ShownImport; onDone: () => void }) {
  const { term, text, view } = useStaff();
  const words = text.import.batches;
  const [asked, setAsked] = createSignal<Act | null>(null);
  const [reason, setReason] = createSignal('');
  const [share, setShare] = createSignal<number | null>(null);
  const [conflicts, setConflicts] = createSignal<readonly ImportConflict[]>([]);
  const act = createAct(term);
  const post = makePost<Body, { version: number }>();
  const needsReason = () => asked() === 'return' || asked() === 'roll-back';
  const end = () => {
    setAsked(null);
    setReason('');
    setShare(null);
    act.clear();
  };
  const possible = (): readonly Act[] => {
    const { status, own, mayDecide } = props.batch;
    if (status === 'STAGING') return own ? ['discard'] : [];
    if (status === 'SUBMITTED') return mayDecide ? ['commit', 'return'] : own ? ['discard'] : [];
    return status === 'COMMITTED' && mayDecide ? ['roll-back'] : [];
  };
  /** New pairings are not public yet when they are written. */
  const sentence = (wanted: Act) =>
    wanted === 'commit' && props.batch.kind === 'PAIRING' && props.batch.creates > 0 ? 'proposals' : wanted;
  const recordOf = (id: string) => printView(onRecord(view(), pageOfKind(props.batch.kind), id));
  const run = async () => {
    const wanted = asked();
    if (wanted === null) return;
    const said = reason().trim() === '' ? null : reason().trim();
    let isDone = false;
    setConflicts([]);
    await act.run(async () => {
      let { version } = props.batch;
      if (wanted === 'commit' || wanted === 'roll-back') {
        setShare(0);
        const prepared = await prepareBatch(props.batch, wanted === 'commit' ? 'COMMIT' : 'ROLL_BACK', setShare);
        if (!prepared.ready) {
          setConflicts(prepared.conflicts);
          return;
        }
        version = prepared.version;
      }
      await post(importPath(props.batch.id, wanted), { version, reason: said });
      isDone = true;
    });
    setShare(null);
    if (!isDone) {
      if (conflicts().length > 0) end();
      return;
    }
    notices.show({ tone: 'ok', message: words.done[wanted] });
    end();
    props.onDone();
  };
  return (
    <>
      <Show when={possible().length > 0}>
        <div class="import__actions">
          <For each={possible()}>
            {(each) => (
              <Button variant={each === 'commit' ? 'primary' : 'warn'} onClick={() => setAsked(each)}>
                {words.acts[each]}
              </Button>
            )}
          </For>
        </div>
      </Show>
      <Show when={props.batch.status === 'STAGING' && props.batch.own}>
        <p class="import__note">
          {props.batch.returnReason === null
            ? words.unfinished(props.batch.rowCount - props.batch.staged)
            : words.comeBack}{' '}
          <a href={printView(onPage(view(), 'import'))}>{words.goOn}</a>
        </p>
      </Show>
      <Show when={props.batch.status === 'SUBMITTED' && props.batch.own}>
        <p class="import__note">{words.wait}</p>
      </Show>
      <Show when={conflicts().length > 0}>
        <div class="import__warn" role="alert">
          <p>{words.conflicts}</p>
          <ul class="import-conflicts">
            <For each={conflicts()}>
              {({ rowNo, id, title, why }) => (
                <li>
                  {words.rowNo(rowNo)} <a href={recordOf(id)}>{title}</a>
                  {`${text.marks.colon}${why}`}
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Show when={asked()}>
        {(wanted) => (
          <Dialog
            open
            keepOpen
            onClose={end}
            title={words.acts[wanted()]}
            actions={
              <>
                <Button
                  variant={wanted() === 'commit' ? 'primary' : 'warn'}
                  busy={act.busy()}
                  disabled={needsReason() && reason().trim() === ''}
                  onClick={() => void run()}
                >
                  {words.acts[wanted()]}
                </Button>
                <Button onClick={end}>{text.flow.cancel}</Button>
              </>
            }
          >
            <div class="flow-form">
              <p>{words.asks[sentence(wanted())](props.batch.creates, props.batch.updates)}</p>
              <TextField
                label={words.why}
                required={needsReason()}
                maxlength={500}
                value={reason()}
                onInput={setReason}
              />
              <Show when={share() !== null}>
                <progress class="import-progress__bar" max={1} value={share() ?? 0} aria-label={words.preparing} />
                <span role="status">{words.preparing}</span>
              </Show>
              <FormProblem problem={act.problem()} />
            </div>
          </Dialog>
        )}
      </Show>
    </>
  );
}
