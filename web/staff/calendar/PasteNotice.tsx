import { createMemo, createSignal, For, Show } from 'solid-js';
import { type Notice, noticeProblemText, readNotice } from '#core/hours/notice/read-notice.ts';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Icon } from '#ui/Icon.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { createDayWords } from './create-day-words.ts';

/** 粘贴通知: what of the State Council's sentences is understood, holiday by holiday, before any of it is taken. */
export function PasteNotice(props: { year: number; open: boolean; onTake: (notice: Notice) => void }) {
  const { term, text } = useStaff();
  const words = text.calendar.paste;
  const say = createDayWords();
  const [typed, setTyped] = createSignal('');
  const [taken, setTaken] = createSignal(false);
  const notice = createMemo(() => readNotice(typed(), props.year));
  const problems = () =>
    notice().problems.length + notice().entries.reduce((sum, entry) => sum + entry.problems.length, 0);
  const verdict = () => {
    if (typed().trim() === '') return '';
    if (taken()) return words.taken;
    if (notice().entries.length === 0) return words.nothing;
    return [words.found(notice().entries.length), problems() > 0 ? words.problems(problems()) : ''].join('');
  };
  return (
    <Disclosure summary={words.title} open={props.open}>
      <div class="paste-notice">
        <TextField
          label={words.label}
          hint={words.hint}
          placeholder={words.example}
          rows={5}
          value={typed()}
          onInput={(next) => {
            setTaken(false);
            setTyped(next);
          }}
        />
        <For each={notice().problems}>
          {(problem) => (
            <p class="calendar-faults__line" data-wrong="">
              <Icon name="warning" />
              {`${problem.text}${text.marks.colon}${term(noticeProblemText[problem.code])}`}
            </p>
          )}
        </For>
        <Show when={notice().entries.length > 0}>
          <table class="calendar-lines">
            <caption class="visually-hidden">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{text.calendar.lines.name}</th>
                <th scope="col">{text.calendar.lines.off}</th>
                <th scope="col">{text.calendar.lines.makeUp}</th>
              </tr>
            </thead>
            <tbody>
              <For each={notice().entries}>
                {(entry) => (
                  <tr data-problem={entry.problems.length > 0 ? '' : undefined}>
                    <th scope="row">
                      <Icon name={entry.problems.length > 0 ? 'warning' : 'check'} />
                      {entry.name}
                    </th>
                    <td>
                      {say.runs(entry.off)}
                      <For each={entry.problems}>
                        {(problem) => (
                          <p class="calendar-faults__line" data-wrong="">
                            {`${problem.text}${text.marks.colon}${term(noticeProblemText[problem.code])}`}
                          </p>
                        )}
                      </For>
                    </td>
                    <td>{entry.makeUp.length === 0 ? text.calendar.lines.nothing : say.days(entry.makeUp)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </Show>
        <p role="status">{verdict()}</p>
        <Show when={!taken() && notice().days.length > 0}>
          <div>
            <Button
              onClick={() => {
                props.onTake(notice());
                setTaken(true);
              }}
            >
              {words.take}
            </Button>
          </div>
        </Show>
      </div>
    </Disclosure>
  );
}
