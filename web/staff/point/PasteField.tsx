import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from 'solid-js';
import { parsePoint } from '#core/geo/paste/parse-point.ts';
import type { PasteFault } from '#core/geo/paste/paste-fault.ts';
import { PICKER_FAULTS, pasteFaultWords } from '#core/geo/paste/paste-fault.ts';
import { type PastedPoint, pasteNoteText, pasteOrigin } from '#core/geo/paste/pasted-point.ts';
import type { Result } from '#core/result.ts';
import { type CoordSystem, coordSystem } from '#core/terms/place.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../context.ts';

/** The order in which staff meet them. */
const SYSTEMS: readonly CoordSystem[] = ['GCJ02', 'BD09', 'CGCS2000', 'WGS84'];

export type PasteFieldProps = {
  text: string;
  onText: (text: string) => void;
  /** What was typed last is no point yet; empty when nothing is there. */
  onUnread: (text: string) => void;
  /** The system in which the text has been read; null = not yet. */
  readAs: CoordSystem | null;
  /** A point was read, and the system it is in is known: told by the text or chosen. */
  onRead: (pasted: PastedPoint, system: CoordSystem) => void;
  /** The text carries no coordinate, and the picker helps. */
  onNeedPicker: () => void;
};

/** One field for whatever a person has: numbers, degrees and minutes, WKT, GeoJSON, a link. Asks for the system, never assumes it. */
export function PasteField(props: PasteFieldProps) {
  const { term, text } = useStaff();
  const words = text.point;
  const radios = createUniqueId();
  // while somebody types nothing is called wrong yet
  const [judged, setJudged] = createSignal(props.text !== '');
  const read = createMemo<Result<PastedPoint, PasteFault> | null>(() =>
    props.text.trim() === '' ? null : parsePoint(props.text),
  );
  const found = () => {
    const result = read();
    return judged() && result?.ok ? result.value : null;
  };
  const fault = () => {
    const result = read();
    return judged() && result?.ok === false ? result.error : null;
  };
  const system = () => props.readAs ?? found()?.system ?? null;

  let own = props.text;
  createEffect(
    on(
      () => props.text,
      (text) => text !== own && setJudged(text !== ''),
      { defer: true },
    ),
  );

  /** Whether it is a point whose system is known. */
  const judge = (): boolean => {
    setJudged(true);
    const pasted = found();
    const known = system();
    const isRead = pasted !== null && known !== null;
    if (isRead) props.onRead(pasted, known);
    const wrong = fault();
    if (wrong !== null && PICKER_FAULTS.has(wrong.code)) props.onNeedPicker();
    return isRead;
  };
  const type = (next: string, whole: boolean) => {
    own = next;
    setJudged(false);
    props.onText(next);
    if (!(whole && judge())) props.onUnread(next);
  };

  return (
    <div class="paste-field">
      <Field
        label={words.paste.label}
        hint={words.paste.hint}
        error={fault() ? term(pasteFaultWords(fault() ?? { code: 'EMPTY', value: null })) : undefined}
        control={(ids) => (
          <textarea
            class="field__control paste-field__text"
            id={ids.id}
            aria-describedby={ids.describedBy()}
            aria-invalid={fault() || (found() && system() === null) ? 'true' : undefined}
            rows={2}
            maxlength={4000}
            placeholder={words.paste.placeholder}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={props.text}
            onInput={(event) =>
              type(event.currentTarget.value, /^insertFrom|^insertReplacement/.test(event.inputType ?? ''))
            }
            onChange={judge}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              judge();
            }}
          />
        )}
      />
      <Show when={found()}>
        {(pasted) => (
          <>
            <ul class="point-notes" role="list" aria-live="polite">
              <li class="point-notes__item" data-fine="">
                <Icon name="check" />
                {words.paste.read(term(pasteOrigin[pasted().origin]), shown(pasted().lng), shown(pasted().lat))}
              </li>
              <For each={pasted().notes}>
                {(note) => (
                  <li class="point-notes__item" data-attention="">
                    <Icon name="warning" />
                    {term(pasteNoteText[note])}
                  </li>
                )}
              </For>
            </ul>
            <fieldset class="system-question" data-open={system() === null ? '' : undefined}>
              <legend class="field__label">{words.system.legend}</legend>
              <p class="field__hint">{pasted().system === null ? words.system.ask : words.system.told}</p>
              <div class="system-question__choices">
                <For each={SYSTEMS}>
                  {(each) => (
                    <label class="system-question__choice">
                      <input
                        type="radio"
                        name={radios}
                        value={each}
                        checked={system() === each}
                        onChange={() => props.onRead(pasted(), each)}
                      />
                      {term(coordSystem[each])}
                    </label>
                  )}
                </For>
              </div>
            </fieldset>
          </>
        )}
      </Show>
      <Show when={props.text !== ''}>
        <div class="paste-field__clear">
          <Button size="small" variant="quiet" icon="close" onClick={() => type('', false)}>
            {words.paste.clear}
          </Button>
        </div>
      </Show>
    </div>
  );
}

/** Degrees as typed, without the noise that arithmetic leaves behind. */
function shown(degrees: number): string {
  return String(Math.round(degrees * 1e7) / 1e7);
}
