import { For, Show } from 'solid-js';
import type { DuesEntry } from '#core/schemas/dues.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { useStaff } from '../context.ts';
import { heldWords } from './model/dues-form.ts';
import { duesText } from './text/dues-text.ts';

/** The months of an organisation that were registered, the latest first; each leads to its form. */
export function EarlierDues(props: {
  items: readonly DuesEntry[];
  chosen: string;
  /** What was sent of a month is on its way: none can be opened until it has come. */
  held: boolean;
  onChoose: (month: string) => void;
}) {
  const { language, text } = useStaff();
  const words = duesText(language);
  return (
    <div class="earlier-dues">
      <h3>{words.earlier}</h3>
      <Show when={props.items.length > 0} fallback={<p class="note">{words.nothingEarlier}</p>}>
        <ul role="list">
          <For each={props.items}>
            {(entry) => (
              <li>
                <button
                  type="button"
                  class="earlier-dues__month"
                  disabled={props.held}
                  aria-label={`${words.open(entry.month)}${text.marks.colon}${heldWords(entry, words)}`}
                  aria-current={entry.month === props.chosen ? 'true' : undefined}
                  onClick={() => props.onChoose(entry.month)}
                >
                  <span class="earlier-dues__name">{entry.month}</span>
                  <span>{heldWords(entry, words)}</span>
                </button>
                <span class="note">{words.at(chinaMinute(Date.parse(entry.enteredAt)), entry.enteredBy)}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
