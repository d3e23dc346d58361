import { createSignal, Show } from 'solid-js';
import type { ShownChange } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStaff } from '../context.ts';
import { fieldOfChange, kindWords } from '../flow/changes/change-words.ts';
import { changePath } from '../flow/changes/changes-query.ts';
import { formHref } from '../flow/changes/form-href.ts';
import { createAct } from '../flow/model/create-act.ts';
import { makePost } from '../flow/model/make-post.ts';
import { notices } from '../frame/notices.ts';
import { SureDialog } from '../parts/SureDialog.tsx';
import { onRecord, printView } from '../paths.ts';
import { DraftRow } from './DraftRow.tsx';
import { whenWords } from './save-words.ts';

/** A line names so many fields at most. */
const MOST_FIELDS = 5;

/** A change that is kept at the portal and not submitted. */
export function ChangeDraft(props: { change: ShownChange; onDone: () => void }) {
  const { online, term, text, view } = useStaff();
  const words = text.drafts.portal;
  const change = () => props.change;
  const [asked, setAsked] = createSignal(false);
  const act = createAct(term);
  const post = makePost<{ version: number; reason: string | null }, unknown>();
  const end = () => {
    setAsked(false);
    act.clear();
  };
  const discard = async () => {
    const { id, title, version } = change();
    if (!(await act.run(() => post(changePath(id, 'discard'), { version, reason: null })))) return;
    notices.show({ tone: 'ok', message: words.discarded(title) });
    props.onDone();
  };
  const fields = () => {
    if (change().action !== 'UPDATE') return [];
    const terms = change().fields.flatMap(({ field }) => fieldOfChange(change(), field)?.term ?? []);
    const named = terms.slice(0, MOST_FIELDS).map(term).join(text.flow.changes.comma);
    return named === '' ? [] : [words.fields(named)];
  };
  const kept = () => words.kept(whenWords(Date.parse(change().createdAt), Date.now()));
  return (
    <DraftRow
      name={change().title}
      facts={[kindWords(change(), term, text.flow), change().regionName, ...fields(), kept()]}
    >
      <Show when={formHref(change(), view())}>
        {(href) => (
          <LinkButton href={href()} variant="primary">
            <span aria-hidden="true">{text.drafts.list.go}</span>
            <VisuallyHidden>{words.goOn(change().title)}</VisuallyHidden>
          </LinkButton>
        )}
      </Show>
      <LinkButton
        href={printView({ ...onRecord(view(), 'changes', change().id), own: { status: 'DRAFT', mine: 'on' } })}
      >
        <span aria-hidden="true">{words.review}</span>
        <VisuallyHidden>{words.reviewNamed(change().title)}</VisuallyHidden>
      </LinkButton>
      <Button disabled={!online()} onClick={() => setAsked(true)}>
        <span aria-hidden="true">{words.discard}</span>
        <VisuallyHidden>{words.discardNamed(change().title)}</VisuallyHidden>
      </Button>
      <Show when={asked()}>
        <SureDialog title={words.sure} sure={words.discard} work={act} onSure={() => void discard()} onClose={end}>
          <p>{change().action === 'CREATE' ? words.sureCreate(change().title) : words.sureUpdate(change().title)}</p>
        </SureDialog>
      </Show>
    </DraftRow>
  );
}
