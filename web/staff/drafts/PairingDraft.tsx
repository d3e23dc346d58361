import { createSignal, Show } from 'solid-js';
import { recordCatalogue } from '#core/records/catalogue.ts';
import type { StaffRow, StaffWritten } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStaff } from '../context.ts';
import { createAct } from '../flow/model/create-act.ts';
import { notices } from '../frame/notices.ts';
import { type EditBody, makeAct } from '../parts/act.ts';
import { SureDialog } from '../parts/SureDialog.tsx';
import { onRecord, printView } from '../paths.ts';
import { DraftRow } from './DraftRow.tsx';
import { whenWords } from './save-words.ts';

/** As history tells it, the same as of other drafts that are given up. */
const GIVEN_UP = '放弃新增';

/** A pairing that is kept at the portal: proposed to its two sides from here, it is out of the drafts. */
export function PairingDraft(props: {
  pairing: StaffRow;
  /** Names of what the pairings of the list point at, by id or code. */
  names: Readonly<Record<string, string>>;
  onDone: () => void;
}) {
  const { online, term, text, view } = useStaff();
  const words = text.drafts.portal;
  const title = () => props.pairing.title;
  const [asked, setAsked] = createSignal<'propose' | 'discard'>();
  const act = createAct(term);
  const send = makeAct<EditBody>(undefined);
  const close = makeAct<{ reason: string }>('close');
  const end = () => {
    setAsked(undefined);
    act.clear();
  };
  const run = async (work: () => Promise<StaffWritten>, said: string) => {
    if (!(await act.run(work))) return;
    notices.show({ tone: 'ok', message: said });
    props.onDone();
  };
  const seen = () => ({ kind: 'PAIRING', id: props.pairing.id, version: props.pairing.version }) as const;
  const propose = () =>
    run(
      () => send(seen(), { values: {}, submit: true, reason: null }),
      text.form.sent.done(title(), text.form.sent.proposed),
    );
  const discard = () => run(() => close(seen(), { reason: GIVEN_UP }), words.discarded(title()));
  const facts = () => {
    const { updatedAt, values } = props.pairing;
    const said = [values.localTerm, props.names[String(values.region)]].filter((each) => typeof each === 'string');
    return [term(recordCatalogue.PAIRING.term), ...said, words.kept(whenWords(Date.parse(updatedAt), Date.now()))];
  };
  return (
    <DraftRow name={title()} facts={facts()}>
      <LinkButton href={printView(onRecord(view(), 'pairings', props.pairing.id, { tab: 'edit' }))} variant="primary">
        <span aria-hidden="true">{text.drafts.list.go}</span>
        <VisuallyHidden>{words.goOn(title())}</VisuallyHidden>
      </LinkButton>
      <Button disabled={!online()} onClick={() => setAsked('propose')}>
        <span aria-hidden="true">{words.propose}</span>
        <VisuallyHidden>{words.proposeNamed(title())}</VisuallyHidden>
      </Button>
      <Button disabled={!online()} onClick={() => setAsked('discard')}>
        <span aria-hidden="true">{words.discard}</span>
        <VisuallyHidden>{words.discardNamed(title())}</VisuallyHidden>
      </Button>
      <Show when={asked() === 'propose'}>
        <SureDialog
          title={words.proposeTitle}
          sure={words.propose}
          tone="primary"
          work={act}
          onSure={() => void propose()}
          onClose={end}
        >
          <p>{words.proposeLead(title())}</p>
        </SureDialog>
      </Show>
      <Show when={asked() === 'discard'}>
        <SureDialog title={words.sure} sure={words.discard} work={act} onSure={() => void discard()} onClose={end}>
          <p>{words.sureCreate(title())}</p>
        </SureDialog>
      </Show>
    </DraftRow>
  );
}
