import { createMemo, createSignal, Show } from 'solid-js';
import { duesFault, readPastedDues } from '#core/dues/read-pasted-dues.ts';
import { monthOf } from '#core/month.ts';
import type { DuesBody, DuesPreview, DuesWritten } from '#core/schemas/dues.ts';
import { shanghaiDate } from '#core/time.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { AccountFrame } from '../account/AccountFrame.tsx';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { createKept } from '../drafts/create-kept.ts';
import { KeptState } from '../drafts/KeptState.tsx';
import { createAct } from '../flow/model/create-act.ts';
import { makePost } from '../flow/model/make-post.ts';
import { call } from '../parts/call.ts';
import { CheckedTable } from './CheckedTable.tsx';
import { DUES_PATH, offerDuesUndo } from './enter-dues.ts';
import { type CheckedRow, checkedRows, isAskable, leftToMend, portionsOf, rowsToEnter } from './model/checked-rows.ts';
import { offeredMonths } from './model/dues-form.ts';
import { duesText } from './text/dues-text.ts';
import './dues.css';

/** `month`: that of rows that name none. */
type Pasted = { text: string; month: string };
type Checked = { of: Pasted; rows: readonly CheckedRow[] };

/** 党费登记: a table of many organisations is pasted, checked row by row, and registered at once. */
export function DuesPage() {
  const { language, term, text } = useStaff();
  const dues = duesText(language);
  const words = dues.page;
  const latest = monthOf(shanghaiDate(Date.now()));
  const begun: Pasted = { text: '', month: latest };
  const kept = createKept<Pasted>({
    key: () => 'dues/table',
    initial: () => begun,
    kind: dues.kind,
    name: () => text.pages.dues,
  });
  const act = createAct(term);
  const post = makePost<Omit<DuesBody, 'key'>, DuesWritten>();
  const [checked, setChecked] = createSignal<Checked | null>(null);
  const [problem, setProblem] = createSignal<string>();
  const shown = createMemo(() => {
    const found = checked();
    const { month, text: pasted } = kept.value();
    return found !== null && found.of.text === pasted && found.of.month === month ? found.rows : null;
  });
  const toEnter = createMemo(() => rowsToEnter(shown() ?? []));
  const check = () =>
    act.run(async () => {
      const of = { ...kept.value() };
      const table = readPastedDues(of.text, { month: of.month, latest });
      setChecked(null);
      setProblem(table.fault === null ? undefined : term(duesFault[table.fault]));
      if (table.fault !== null) return;
      const asked = table.rows
        .filter(isAskable)
        .map(({ month, organisation, owed, paid }) => ({ month, organisation, owed, paid }));
      const preview =
        asked.length === 0 ? { rows: [] } : await call<DuesPreview>('POST', `${DUES_PATH}/preview`, { rows: asked });
      setChecked({ of, rows: checkedRows(table, preview) });
    });
  const send = async () => {
    const { rows, before } = toEnter();
    const of = checked();
    let written: DuesWritten | undefined;
    const done = await act.run(async () => {
      try {
        written = await post(DUES_PATH, { rows });
      } catch (cause) {
        if (!(cause instanceof ApiError) || cause.code !== 'STALE_VERSION') throw cause;
        setChecked(null);
        setProblem(words.stale(cause.stale?.record?.name ?? dues.title));
      }
    });
    if (!done || written === undefined || of === null) return;
    const left = leftToMend(of.of.text, of.rows);
    const said = left.rows === 0 ? words.sent(rows.length) : words.sentLeft(rows.length, left.rows);
    offerDuesUndo({ said, written, before }, { language, term, text }, () => undefined);
    setChecked(null);
    // what was typed since stays
    if (kept.value().text !== of.of.text) return;
    if (left.rows === 0) return kept.commit({ value: begun, version: 0 });
    kept.set({ text: left.text });
    void check();
  };
  return (
    <AccountFrame title={text.pages.dues} lead={words.lead} wide>
      <form
        class="dues-table"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <div class="dues-table__month">
          <Select
            label={dues.month}
            value={kept.value().month}
            options={offeredMonths(latest, []).map((value) => ({ value, label: value }))}
            onChange={(month) => kept.set({ month })}
          />
        </div>
        <TextField
          label={words.table}
          hint={words.hint}
          placeholder={words.example}
          rows={8}
          value={kept.value().text}
          onInput={(pasted) => kept.set({ text: pasted })}
        />
        <KeptState draft={kept} />
        <FormProblem problem={problem() ?? act.problem()} />
        <div class="dues-form__acts">
          <Button
            type="submit"
            variant={shown() === null ? 'primary' : 'secondary'}
            busy={act.busy()}
            disabled={kept.value().text.trim() === ''}
          >
            {words.check}
          </Button>
          <Show when={toEnter().rows.length > 0}>
            <Button variant="primary" busy={act.busy()} onClick={() => void send()}>
              {words.send(toEnter().rows.length)}
            </Button>
          </Show>
        </div>
        <p role="status">{said()}</p>
      </form>
      <Show when={shown()}>{(rows) => <CheckedTable rows={rows()} />}</Show>
    </AccountFrame>
  );

  function said(): string {
    const rows = shown();
    if (rows === null) return checked() === null ? '' : words.changed;
    const { news, changes, same, wrong } = portionsOf(rows);
    return news + changes === 0 && same === 0 ? words.nothing : words.summary(news, changes, same, wrong);
  }
}
