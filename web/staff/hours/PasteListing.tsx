import { createMemo, createSignal, For, Show } from 'solid-js';
import { hoursWords } from '#core/hours/hours-words.ts';
import type { OpeningHours } from '#core/hours/opening-hours.ts';
import { hoursProblemText } from '#core/hours/parse/clauses.ts';
import { readListing } from '#core/hours/parse/read-listing.ts';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Icon } from '#ui/Icon.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { clauseWords } from './model/clause-words.ts';
import './paste-listing.css';

/** 粘贴文字: what of a listing is understood, part by part, and what is not; nothing is taken over unseen. */
export function PasteListing(props: { text: string | null; onTake: (hours: OpeningHours, text: string) => void }) {
  const { language, term, text } = useStaff();
  const words = text.hours.paste;
  const [typed, setTyped] = createSignal<string>();
  const [taken, setTaken] = createSignal(false);
  const listing = () => typed() ?? props.text ?? '';
  const reading = createMemo(() => readListing(listing()));
  const found = () => (listing().trim() === '' ? [] : reading().parts);
  const missed = () => reading().problems.length;
  const verdict = () => {
    if (missed() === 0) return words.all;
    return reading().hours === null ? words.none(missed()) : words.some(missed());
  };
  const type = (next: string) => {
    setTaken(false);
    setTyped(next);
  };
  const take = (hours: OpeningHours) => {
    props.onTake(hours, listing().trim());
    setTaken(true);
  };
  return (
    <Disclosure summary={words.title}>
      <div class="paste-listing">
        <TextField
          label={words.label}
          hint={words.hint}
          placeholder={words.example}
          rows={3}
          value={listing()}
          onInput={type}
        />
        <Show when={found().length > 0}>
          <table class="paste-listing__parts">
            <caption class="visually-hidden">{words.parts}</caption>
            <tbody>
              <For each={found()}>
                {(part) => (
                  <tr data-problem={part.problem === null ? undefined : ''}>
                    <th scope="row" lang="zh-CN">
                      {part.text}
                    </th>
                    <td>
                      <Icon name={part.problem === null ? 'check' : 'warning'} />
                      <span class="visually-hidden">
                        {part.problem === null ? words.understood : words.notUnderstood}
                      </span>
                      {part.clause === null
                        ? term(hoursProblemText[part.problem])
                        : clauseWords(part.clause, hoursWords[language], words)}
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </Show>
        <p role="status" class="paste-listing__verdict">
          <Show when={found().length > 0}>{taken() ? words.taken : verdict()}</Show>
        </p>
        <Show when={!taken() && found().length > 0 && reading().hours}>
          {(hours) => (
            <div>
              <Button onClick={() => take(hours())}>{missed() === 0 ? words.take : words.takeRest}</Button>
            </div>
          )}
        </Show>
      </div>
    </Disclosure>
  );
}
