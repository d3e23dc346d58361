import { createMemo, For, Show } from 'solid-js';
import { wordKey } from '#core/import/cell/cell-value.ts';
import { targetOf } from '#core/import/targets.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Select } from '#ui/Select.tsx';
import { useStaff } from '../../context.ts';
import type { Import } from '../create-import.ts';
import { termsOfTarget } from '../import-memory.ts';
import { chosenWords } from './chosen-words.ts';
import type { RowTexts } from './row-model.ts';

/** Words of the table that are read as somebody said they are meant, in this table or an earlier one; each can be changed. */
export function ChosenMeanings(props: { it: Import; texts: RowTexts }) {
  const { term, text } = useStaff();
  const words = text.import.preview;
  const found = createMemo(() =>
    chosenWords(
      props.it.settings().chosen,
      (props.it.shaped()?.table.rows ?? []).map(({ rowNo }) => rowNo),
      props.texts,
    ),
  );
  const terms = (target: string) => termsOfTarget(props.it.kind(), target);
  const nameOf = (target: string) => {
    const known = targetOf(props.it.kind(), target);
    return known === null ? target : term(known.term);
  };
  return (
    <Show when={found().length > 0}>
      <div class="import-preview__meanings">
        <Disclosure summary={words.meanings(found().map(({ text: word }) => words.meaningOf(word)))}>
          <p class="import__note">{words.meaningsNote}</p>
          <div class="import-meanings">
            <For each={found()}>
              {(one) => (
                <Select
                  label={`${nameOf(one.target)}${text.marks.colon}${words.meaningOf(one.text)}`}
                  value={one.code}
                  disabled={props.it.busy()}
                  options={Object.entries(terms(one.target)).map(([value, label]) => ({ value, label: term(label) }))}
                  onChange={(code) => void props.it.chooseMeaning(one.target, wordKey(one.text), code)}
                />
              )}
            </For>
          </div>
        </Disclosure>
      </div>
    </Show>
  );
}
