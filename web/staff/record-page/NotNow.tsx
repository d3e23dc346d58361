import { Show } from 'solid-js';
import type { Decided, StaffRecord } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { changePath } from '../flow/changes/changes-query.ts';
import { createAct } from '../flow/model/create-act.ts';
import { makePost } from '../flow/model/make-post.ts';
import { notices } from '../frame/notices.ts';

/** Whether the form of the record can be sent in the state that it is in. */
export function isChangeable({ status }: Pick<StaffRecord, 'status'>): boolean {
  return status !== 'PENDING' && status !== 'CLOSED';
}

/** In the place of a form that would be refused whatever is typed: why, and what to do first. */
export function NotNow(props: { record: StaffRecord; onReload: () => void }) {
  const { term, text } = useStaff();
  const words = text.record.notNow;
  const act = createAct(term);
  const post = makePost<{ version: number; reason: string | null }, Decided['items'][number]>();
  const isPending = () => props.record.status === 'PENDING';
  const waiting = () => props.record.changes.find(({ status }) => status === 'SUBMITTED');
  const own = () => {
    const change = waiting();
    return change?.own === true ? change : undefined;
  };
  const recall = async (id: string, version: number) => {
    if (!(await act.run(() => post(changePath(id, 'recall'), { version, reason: null })))) return;
    notices.show({ tone: 'ok', message: words.recalled });
    props.onReload();
  };
  return (
    <section class="not-now" aria-label={text.record.tabs.edit}>
      <p class="not-now__why">
        <Icon name={isPending() ? 'clock' : 'archive'} />
        {isPending() ? words.pending : words.closed}
      </p>
      <Show when={isPending()}>
        <p>{own() ? words.pendingOwn : words.pendingOthers(waiting()?.submittedBy ?? waiting()?.createdBy ?? '')}</p>
        <Show when={props.record.kind === 'PAIRING'}>
          <p>{words.pendingPairing}</p>
        </Show>
      </Show>
      <Show when={own()}>
        {(change) => (
          <p>
            <Button icon="undo" busy={act.busy()} onClick={() => void recall(change().id, change().version)}>
              {words.recall}
            </Button>
          </p>
        )}
      </Show>
      <FormProblem problem={act.problem()} />
    </section>
  );
}
