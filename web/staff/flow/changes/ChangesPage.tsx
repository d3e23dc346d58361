import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js';
import type { ShownChange } from '#core/schemas/staff.ts';
import { createLoad } from '#web-api/create-load.ts';
import { createOnReturn } from '#web-api/create-on-return.ts';
import { useStaff } from '../../context.ts';
import { createShortcuts } from '../../keys/shortcuts.ts';
import { call } from '../../parts/call.ts';
import { onPage, onRecord } from '../../paths.ts';
import { FlowPage } from '../FlowPage.tsx';
import { createPages } from '../model/create-pages.ts';
import { ChangeDetail } from './ChangeDetail.tsx';
import { ChangeFilters } from './ChangeFilters.tsx';
import { ChangeList } from './ChangeList.tsx';
import { changePath, changesFilter, changesOwn, readChanges } from './changes-query.ts';
import { createChoice } from './create-choice.ts';
import { DecideBar } from './DecideBar.tsx';
import { MovesMap } from './MovesMap.tsx';
import { movesOf } from './moves.ts';
import './changes.css';

/** 审核: what is asked for, old and new side by side and on one map, decided one by one or many at once. */
export function ChangesPage() {
  const { go, text, view } = useStaff();
  const words = text.flow.changes;
  const filter = createMemo(() => changesFilter(view().own));
  const pages = createPages(filter, readChanges);
  const items = () => pages.items() ?? [];
  const focusedId = () => view().record;
  // a link may lead to a change that this list does not have
  const single = createLoad(
    () => {
      const id = focusedId();
      return id !== null && pages.items() !== undefined && !items().some((item) => item.id === id) ? id : null;
    },
    (id, signal) => call<ShownChange>('GET', changePath(id), undefined, signal),
  );
  const focused = () => items().find(({ id }) => id === focusedId()) ?? single.data();
  const choice = createChoice(items);
  /** What a decision is about: what was chosen, else what is looked at. */
  const subjects = createMemo(() => {
    const chosen = choice.chosen();
    const one = focused();
    return chosen.length > 0 ? chosen : one === undefined ? [] : [one];
  });
  const moves = createMemo(() => {
    const one = focused();
    const shown = one && !choice.chosen().includes(one) ? [...choice.chosen(), one] : choice.chosen();
    return movesOf(shown, text.flow);
  });
  const refresh = () => {
    choice.clear();
    pages.retry();
    single.retry();
  };
  createOnReturn(() => pages.retry());

  /** The step before the change that is open is the list it was opened from. */
  let cameFromList = false;
  createEffect(() => {
    if (focusedId() === null) cameFromList = false;
  });
  const show = (id: string) => {
    // the way back from a change that was opened leads to the list; from one to the next is no step
    const isStep = focusedId() === null;
    go(onRecord(view(), 'changes', id, changesOwn(filter())), isStep ? 'push' : 'replace');
    if (isStep) cameFromList = true;
  };
  const backToList = () => {
    if (!cameFromList) return go({ ...onPage(view(), 'changes'), record: null, own: changesOwn(filter()) }, 'replace');
    cameFromList = false;
    window.history.back();
  };
  let isLeft = false;
  onCleanup(() => {
    isLeft = true;
  });
  const goOn = (decided: readonly string[]) => {
    // the answer may come when one has gone on to another page, or to a change nobody decided
    if (isLeft) return;
    const focused = focusedId();
    refresh();
    if (focused !== null && decided.includes(focused)) backToList();
  };
  const step = (by: number) => {
    const at = items().findIndex(({ id }) => id === focusedId());
    const next = items()[Math.max(0, at + by)];
    if (next) show(next.id);
  };
  const [asked, setAsked] = createSignal<'APPROVE' | 'RETURN' | null>(null);
  createShortcuts(() => [
    { keys: 'j', words: words.keys.next, run: () => step(1) },
    { keys: 'k', words: words.keys.previous, run: () => step(-1) },
    { keys: 'x', words: words.keys.choose, run: () => choice.toggle(focusedId()) },
    { keys: 'a', words: words.keys.approve, run: () => setAsked('APPROVE') },
    { keys: 'r', words: words.keys.return, run: () => setAsked('RETURN') },
  ]);
  createEffect(on(filter, () => choice.clear(), { defer: true }));

  return (
    <FlowPage title={text.pages.changes} wide>
      <ChangeFilters
        filter={filter()}
        onFilter={(next) => go({ ...onPage(view(), 'changes'), record: null, own: changesOwn(next) })}
      />
      <div class="changes" data-open={focused() ? '' : undefined}>
        <ChangeList pages={pages} tab={filter().status} focused={focusedId()} choice={choice} onShow={show} />
        <div class="changes__side">
          <Show when={moves().length > 0}>
            <MovesMap moves={moves()} focused={focusedId()} onFocus={show} />
          </Show>
          <Show when={focused()} fallback={<p class="changes__pick note">{items().length > 0 ? words.pick : ''}</p>}>
            {(change) => <ChangeDetail change={change()} onBack={backToList} onChanged={refresh} />}
          </Show>
        </div>
      </div>
      <DecideBar subjects={subjects()} chosen={choice.chosen().length} asked={asked()} onAsk={setAsked} onDone={goOn} />
    </FlowPage>
  );
}
