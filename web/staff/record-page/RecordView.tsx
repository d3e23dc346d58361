import { createMemo, Match, Show, Switch } from 'solid-js';
import type { StaffRecord, StaffValues, StaffWritten } from '#core/schemas/staff.ts';
import { useStaff } from '../context.ts';
import { createRecordForm } from '../form/create-record-form.ts';
import { RecordFormView } from '../form/RecordFormView.tsx';
import { sentWords } from '../form/sent-words.ts';
import { notices } from '../frame/notices.ts';
import { pageTerm } from '../frame/page-term.ts';
import { createShortcuts } from '../keys/shortcuts.ts';
import { pageOfKind } from '../page-names.ts';
import { makeAct, type VerifyBody } from '../parts/act.ts';
import { problemWords } from '../parts/problem-words.ts';
import { onPage, onRecord, printView } from '../paths.ts';
import { PhotosEditor } from '../photos/PhotosEditor.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { RecordAside } from './RecordAside.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { RecordHead } from './RecordHead.tsx';
import { isTab, type RecordTab, VERIFYING } from './record-tab.ts';

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
  const form = createRecordForm({
    kind,
    record: () => props.record,
    about: () => ({
      kind: term(pageTerm(page)),
      name: props.record.title,
      href: printView(onRecord(view(), page, props.record.id, { tab: 'edit' })),
    }),
    onSent: (written: StaffWritten) => {
      notices.show({ tone: 'ok', message: sentWords(props.record, written, text) });
      if (verifies()) void verified(written.version);
      else props.onReload();
      show('facts');
    },
  });
  /** Somebody was there and found something else: what they send is their verification too. */
  const verifies = () => view().own.verify === VERIFYING.verify && tab() === 'edit' && props.record.rights.verify;
  const verify = makeAct<VerifyBody>('verify');
  const verified = async (version: number) => {
    const { id, title } = props.record;
    try {
      await verify({ id, kind, version }, { on: null, values: {}, reason: null });
      notices.show({ tone: 'ok', message: text.record.verify.done(title) });
    } catch (cause) {
      notices.show({ tone: 'attention', message: problemWords(cause, term) });
    } finally {
      props.onReload();
    }
  };
  /** Fills values in and shows the form: nothing is sent before somebody has looked. */
  const edit = (values: StaffValues) => {
    form.fill(values);
    show('edit');
    notices.show({ tone: 'ok', message: text.record.history.filled });
  };
  createShortcuts(() => [
    ...(mayEdit() ? [{ keys: 'e', words: text.record.keys.edit, run: () => show('edit') }] : []),
    { keys: 'f', words: text.record.keys.facts, run: () => show('facts') },
    { keys: 'h', words: text.record.keys.history, run: () => show('history') },
    { keys: 'u', words: text.record.keys.back, run: () => go(onPage(view(), page)) },
  ]);
  return (
    <div class="record-page">
      <RecordHead record={props.record} tab={tab()} dirty={form.draft.dirty()} mayEdit={mayEdit()} onTab={show} />
      <div class="record-page__body">
        <div class="record-page__main">
          <Switch>
            <Match when={tab() === 'facts'}>
              <RecordFacts record={props.record} />
              {/* a sample shows no real place */}
              <Show when={kind === 'SITE' && !props.record.isIllustrative}>
                <section class="record-facts__group" aria-labelledby="facts-photos">
                  <h2 id="facts-photos">{text.record.photos}</h2>
                  <PhotosEditor owner={props.record.id} canEdit={mayEdit()} />
                </section>
              </Show>
            </Match>
            <Match when={tab() === 'edit'}>
              <Show when={verifies()}>
                <p class="note" role="status">
                  {text.record.verify.bySending}
                </p>
              </Show>
              <RecordFormView form={form} onReload={props.onReload} />
            </Match>
            <Match when={tab() === 'history'}>
              <HistoryPanel record={props.record} onRestore={mayEdit() ? edit : null} />
            </Match>
          </Switch>
        </div>
        <Show when={tab() === 'facts'}>
          <RecordAside
            record={props.record}
            onReload={props.onReload}
            onEdit={mayEdit() ? edit : null}
            onDiffers={mayEdit() ? () => change({ own: VERIFYING }) : null}
          />
        </Show>
      </div>
    </div>
  );
}
