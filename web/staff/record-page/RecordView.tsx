import { createEffect, createMemo, Match, Show, Switch, untrack } from 'solid-js';
import type { ShownChange, StaffRecord, StaffValues, StaffWritten } from '#core/schemas/staff.ts';
import type { ChangeStatus } from '#core/terms/change.ts';
import { useStaff } from '../context.ts';
import { followedWords } from '../drafts/followed-words.ts';
import { CorrectionInForm } from '../flow/corrections/CorrectionInForm.tsx';
import { createAdoption } from '../flow/corrections/create-adoption.ts';
import { answerTo, keptAnswer } from '../flow/corrections/kept-answer.ts';
import { createRecordForm } from '../form/create-record-form.ts';
import { ANSWER, GOES_ON } from '../form/form-values.ts';
import { goToField } from '../form/go-to-field.ts';
import { RecordFormView } from '../form/RecordFormView.tsx';
import { sentWords } from '../form/sent-words.ts';
import { notices } from '../frame/notices.ts';
import { pageTerm } from '../frame/page-term.ts';
import { createShortcuts } from '../keys/shortcuts.ts';
import { pageOfKind } from '../page-names.ts';
import { onPage, onRecord, printView } from '../paths.ts';
import { PhotosEditor } from '../photos/PhotosEditor.tsx';
import { useWaitingPhotos } from '../photos/waiting-photos.ts';
import { HistoryPanel } from './HistoryPanel.tsx';
import { isChangeable, NotNow } from './NotNow.tsx';
import { RecordAside } from './RecordAside.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { RecordHead } from './RecordHead.tsx';
import { isTab, type RecordTab, VERIFYING } from './record-tab.ts';

/** Where a change stands with its author. */
const GOES_ON_FROM: ReadonlySet<ChangeStatus> = new Set(['DRAFT', 'RETURNED']);

/** One record that is there: all it holds, its form, its history. */
export function RecordView(props: { record: StaffRecord; onReload: () => void }) {
  const { change, go, term, text, view } = useStaff();
  const { kind } = props.record;
  const page = pageOfKind(kind);
  const mayEdit = () => props.record.rights.edit && props.record.mergedInto === null;
  const tab = createMemo((): RecordTab => {
    const named = view().own.tab;
    return isTab(named) && (named !== 'edit' || mayEdit()) ? named : 'facts';
  });
  const show = (next: RecordTab) => change({ own: next === 'facts' ? {} : { tab: next } });
  /** Somebody was there and found something else: what they send is their verification too. */
  const verifies = () => view().own.verify === VERIFYING.verify && tab() === 'edit' && props.record.rights.verify;
  /** The form again, with the correction that it puts right, or as the 核实 that it is. */
  const formHref = () => {
    const { correction } = view().own;
    const own = { tab: 'edit', ...(correction === undefined ? {} : { correction }), ...(verifies() ? VERIFYING : {}) };
    return printView(onRecord(view(), page, props.record.id, own));
  };
  const form = createRecordForm({
    kind,
    record: () => props.record,
    about: () => ({ kind: term(pageTerm(page)), name: props.record.title, href: formHref() }),
    verifies,
    follow: () => adoption.follow(text.flow.corrections.adoptedAnswer),
    onSent: (written: StaffWritten, followed) => {
      notices.show({ tone: 'ok', message: sentWords(props.record, written, form.submits(), text) });
      if (verifies()) notices.show({ tone: 'ok', message: text.record.verify.done(props.record.title) });
      if (followed !== null) notices.show(followedWords(followed, term, text));
      props.onReload();
      show('facts');
    },
  });
  /** The correction that the form is open for. */
  const asked = () => view().own.correction ?? '';
  /** A visitor said what is wrong here: what is sent puts it right. */
  const adoption = createAdoption(
    () => (tab() === 'edit' && kind === 'SITE' ? (view().own.correction ?? null) : null),
    {
      answer: () => answerTo(asked(), form.draft.value()[ANSWER]),
      setAnswer: (said) => form.draft.set({ [ANSWER]: keptAnswer(asked(), said) }),
      waits: () => form.draft.pending() !== null,
    },
  );
  /** Fills values in and shows the form: nothing is sent before somebody has looked. */
  const edit = (values: StaffValues, names: Readonly<Record<string, string>>) => {
    form.fill(values, names);
    show('edit');
    const [key] = Object.keys(values);
    if (key !== undefined) requestAnimationFrame(() => goToField({ key }));
    notices.show({ tone: 'ok', message: text.record.history.filled });
  };
  const goOn = (change: ShownChange) => {
    // a new record holds itself what it asks for
    if (change.action === 'UPDATE') form.goOnWith(change);
    show('edit');
    notices.show({ tone: 'ok', message: text.record.history.filled });
  };
  // a link leads to the form of a change that its author goes on with; what is typed on this PC already is newer
  createEffect(() => {
    const { change: named } = view().own;
    if (named === undefined || !form.draft.ready()) return;
    untrack(() => {
      const found = props.record.changes.find(({ id, own, status }) => id === named && own && GOES_ON_FROM.has(status));
      const isHere = form.draft.value()[GOES_ON] === named;
      if (found?.action === 'UPDATE' && !isHere && mayEdit()) form.goOnWith(found);
      change({ own: { tab: 'edit' } }, 'replace');
    });
  });
  const photos = kind === 'SITE' ? useWaitingPhotos(props.record.id) : null;
  const begun = () => ({ edit: form.draft.dirty(), facts: photos?.any() ?? false, history: false });
  createShortcuts(() => [
    ...(mayEdit() ? [{ keys: 'e', words: text.record.keys.edit, run: () => show('edit') }] : []),
    { keys: 'f', words: text.record.keys.facts, run: () => show('facts') },
    { keys: 'h', words: text.record.keys.history, run: () => show('history') },
    { keys: 'u', words: text.record.keys.back, run: () => go(onPage(view(), page)) },
  ]);
  return (
    <div class="record-page">
      <RecordHead record={props.record} tab={tab()} begun={begun()} mayEdit={mayEdit()} onTab={show} />
      <div class="record-page__body">
        <div class="record-page__main">
          <Switch>
            <Match when={tab() === 'facts'}>
              <RecordFacts record={props.record} />
              {/* a sample shows no real place */}
              <Show when={props.record.isIllustrative ? null : photos}>
                {(waiting) => (
                  <section class="record-facts__group" aria-labelledby="facts-photos">
                    <h2 id="facts-photos">{text.record.photos}</h2>
                    <PhotosEditor owner={props.record.id} canEdit={mayEdit()} waiting={waiting()} />
                  </section>
                )}
              </Show>
            </Match>
            <Match when={tab() === 'edit'}>
              <Show when={verifies()}>
                <p class="note" role="status">
                  {text.record.verify.bySending}
                </p>
              </Show>
              <CorrectionInForm adoption={adoption} />
              <Show
                when={isChangeable(props.record)}
                fallback={<NotNow record={props.record} onReload={props.onReload} />}
              >
                <RecordFormView form={form} onReload={props.onReload} waits={adoption.isReading()} />
              </Show>
            </Match>
            <Match when={tab() === 'history'}>
              <HistoryPanel record={props.record} onRestore={mayEdit() && isChangeable(props.record) ? edit : null} />
            </Match>
          </Switch>
        </div>
        <Show when={tab() === 'facts'}>
          <RecordAside
            record={props.record}
            onReload={props.onReload}
            onGoOn={mayEdit() ? goOn : null}
            onDiffers={mayEdit() ? () => change({ own: VERIFYING }) : null}
          />
        </Show>
      </div>
    </div>
  );
}
