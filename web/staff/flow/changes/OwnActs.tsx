import { createSignal, Show } from 'solid-js';
import type { Decided, ShownChange } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import { createKept } from '../../drafts/create-kept.ts';
import { KeptState } from '../../drafts/KeptState.tsx';
import { notices } from '../../frame/notices.ts';
import { SureDialog } from '../../parts/SureDialog.tsx';
import { createAct } from '../model/create-act.ts';
import { makePost } from '../model/make-post.ts';
import { changePath } from './changes-query.ts';
import { formHref } from './form-href.ts';

type Act = 'submit' | 'recall' | 'discard';

/** What its author does with a change: send it (again), take it back, go on with it, or give it up. */
export function OwnActs(props: { change: ShownChange; onChanged: () => void }) {
  const { term, text, view } = useStaff();
  const words = text.flow.changes;
  const act = createAct(term);
  const post = makePost<{ version: number; reason: string | null }, Decided['items'][number]>();
  const [sure, setSure] = createSignal(false);
  const change = () => props.change;
  const isMine = () => change().status === 'DRAFT' || change().status === 'RETURNED';
  const asBefore = () => ({ reason: change().reason ?? '' });
  const kept = createKept<{ reason: string }>({
    key: () => (isMine() ? `SUBMIT/${change().id}` : null),
    initial: asBefore,
    version: () => change().version,
    kind: words.submitReason,
    name: () => change().title,
  });
  const reason = () => kept.value().reason;
  const send = async (which: Act) => {
    const { id, version } = change();
    const before = asBefore();
    const body = {
      version,
      reason: which === 'submit' && reason().trim() !== '' ? reason().trim() : null,
    };
    const done = await act.run(() => post(changePath(id, which), body));
    setSure(false);
    if (!done) return;
    if (which !== 'recall') kept.commit({ value: before, version });
    notices.show({ tone: 'ok', message: words.ownDone[which] });
    props.onChanged();
  };
  return (
    <Show when={isMine() || change().status === 'SUBMITTED'}>
      <div class="flow-form own-acts">
        <Show when={isMine()}>
          <TextField
            label={words.submitReason}
            maxlength={500}
            value={reason()}
            onInput={(said) => kept.set({ reason: said })}
          />
          <KeptState draft={kept} />
        </Show>
        <div class="flow-acts">
          <Show
            when={isMine()}
            fallback={
              <Button icon="undo" busy={act.busy()} onClick={() => void send('recall')}>
                {words.own.recall}
              </Button>
            }
          >
            <Button variant="primary" busy={act.busy()} onClick={() => void send('submit')}>
              {words.own.submit}
            </Button>
            <Show when={formHref(change(), view())}>
              {(href) => <LinkButton href={href()}>{words.own.edit}</LinkButton>}
            </Show>
            <Button variant="warn" onClick={() => setSure(true)}>
              {words.own.discard}
            </Button>
          </Show>
        </div>
        <FormProblem problem={act.problem()} />
      </div>
      <Show when={sure()}>
        <SureDialog
          title={words.discardTitle}
          sure={words.own.discard}
          work={act}
          onSure={() => void send('discard')}
          onClose={() => setSure(false)}
        >
          <p>{change().action === 'CREATE' ? words.discardNew : words.discardLead}</p>
        </SureDialog>
      </Show>
    </Show>
  );
}
