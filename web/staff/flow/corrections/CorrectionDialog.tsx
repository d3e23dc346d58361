import { Show } from 'solid-js';
import type { CorrectionDecided, StaffCorrection } from '#core/schemas/staff-correction.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Icon } from '#ui/Icon.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import { createKept } from '../../drafts/create-kept.ts';
import { KeptState } from '../../drafts/KeptState.tsx';
import { notices } from '../../frame/notices.ts';
import { canDo } from '../../model/rights.ts';
import { onRecord, printView } from '../../paths.ts';
import { createAct } from '../model/create-act.ts';
import { makePost } from '../model/make-post.ts';
import { acceptedValues } from './accepted-values.ts';
import { correctionPath, type DecideBody } from './correction-path.ts';

/** Longest answer the API takes. */
export const MAX_ANSWER = 500;

type Form = {
  readonly usePoint: boolean;
  readonly submit: boolean;
  /** As typed; null where nobody did: the one of the position may be another by the time that this is gone on with. */
  readonly phone: string | null;
  readonly answer: string;
};

/** Adopting a correction with what the position gets by it, or answering why it stays. */
export function CorrectionDialog(props: {
  correction: StaffCorrection;
  decision: 'ACCEPT' | 'ANSWER';
  onClose: () => void;
  onDone: () => void;
}) {
  const { session, term, text, view } = useStaff();
  const words = text.flow.corrections;
  const act = createAct(term);
  const post = makePost<DecideBody, CorrectionDecided>();
  const isAccept = () => props.decision === 'ACCEPT';
  // a point needs approval, which station staff do not ask for
  const mayMove = () => props.correction.point !== null && canDo(session.me(), 'change.submit');
  const begun: Form = {
    usePoint: props.correction.kind === 'POSITION' && mayMove(),
    submit: true,
    phone: null,
    answer: '',
  };
  const kept = createKept<Form>({
    key: () => `${props.decision}/${props.correction.id}`,
    initial: () => begun,
    kind: text.pages.corrections,
    name: () => props.correction.site.name,
  });
  const form = kept.value;
  const said = () => (form().answer.trim() === '' ? null : form().answer.trim());
  const phone = () => form().phone ?? props.correction.site.phone ?? '';
  const values = () =>
    isAccept() ? acceptedValues(props.correction, { usePoint: form().usePoint, phone: phone() }) : {};
  const changes = () => Object.keys(values()).length > 0;
  const formHref = () => {
    const { id, site } = props.correction;
    return printView(onRecord(view(), 'sites', site.id, { tab: 'edit', correction: id }));
  };
  const send = async () => {
    const { id, site, version } = props.correction;
    const siteVersion = changes() ? site.version : null;
    let decided: CorrectionDecided | undefined;
    const done = await act.run(async () => {
      const body = { version, decision: props.decision, answer: said(), siteVersion, values: values() };
      decided = await post(correctionPath(id, 'decide'), { ...body, submit: form().submit });
    });
    if (!done) return;
    kept.commit({ value: begun, version: 0 });
    notices.show({ tone: 'ok', message: doneWords(decided) });
    props.onDone();
  };
  const doneWords = (decided: CorrectionDecided | undefined) => {
    if (!isAccept()) return words.answeredDone;
    const change = decided?.change;
    if (!change) return words.acceptedDone;
    return change.status === 'SUBMITTED' ? words.acceptedWithChange : words.acceptedWithDraft;
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={isAccept() ? words.acceptTitle : words.answerTitle}
      keepOpen
      busy={act.busy()}
      actions={
        <>
          <Button
            variant="primary"
            busy={act.busy()}
            disabled={isAccept() ? !changes() : said() === null}
            onClick={() => void send()}
          >
            {isAccept() ? words.sendAccept : words.sendAnswer}
          </Button>
          <Button disabled={act.busy()} onClick={() => props.onClose()}>
            {text.flow.cancel}
          </Button>
        </>
      }
    >
      <div class="flow-form">
        <Show when={isAccept()}>
          <Show when={mayMove()}>
            <div>
              <Checkbox
                label={words.usePoint}
                checked={form().usePoint}
                onChange={(usePoint) => kept.set({ usePoint })}
              />
              <p class="note">{words.usePointNote}</p>
              <Show when={form().usePoint}>
                <Checkbox label={words.submit} checked={form().submit} onChange={(submit) => kept.set({ submit })} />
              </Show>
            </div>
          </Show>
          <Show when={props.correction.kind === 'PHONE'}>
            <TextField
              label={words.phone}
              hint={words.phoneNote}
              inputmode="tel"
              value={phone()}
              onInput={(typed) => kept.set({ phone: typed })}
            />
          </Show>
          <Show when={!changes()} fallback={<p class="note">{words.otherNote}</p>}>
            <p class="flow-warning">
              <Icon name="info" />
              {words.nothingHere}
            </p>
          </Show>
          <p>
            <LinkButton href={formHref()}>{words.inTheForm}</LinkButton>
          </p>
        </Show>
        <TextField
          label={words.answerField}
          hint={words.answerHint}
          required={!isAccept()}
          rows={3}
          maxlength={MAX_ANSWER}
          value={form().answer}
          onInput={(answer) => kept.set({ answer })}
        />
        <KeptState draft={kept} />
        <FormProblem problem={act.problem()} />
      </div>
    </Dialog>
  );
}
