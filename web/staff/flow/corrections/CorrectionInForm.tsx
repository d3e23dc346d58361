import { Show } from 'solid-js';
import { correctionKind } from '#core/terms/service.ts';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../../context.ts';
import { MAX_ANSWER } from './CorrectionDialog.tsx';
import type { Adoption } from './create-adoption.ts';
import '../flow.css';
import './corrections.css';

/** Above the form of a site: what a visitor says about it, and what they are answered when the form is sent. */
export function CorrectionInForm(props: { adoption: Adoption }) {
  const { term, text } = useStaff();
  const words = text.flow.corrections;
  const said = () => {
    const { isDecided, isReading, isUnread } = props.adoption;
    if (isUnread()) return words.unread;
    return isReading() ? words.reading : isDecided() ? words.decidedMeanwhile : null;
  };
  return (
    <Show
      when={props.adoption.correction()}
      fallback={
        <Show when={said()}>
          {(words) => (
            <p class="note" role="status">
              {words()}
            </p>
          )}
        </Show>
      }
    >
      {(it) => (
        <section class="flow-card correction-in-form" aria-label={words.inForm}>
          <h2>{`${words.inForm}${text.marks.colon}${term(correctionKind[it().kind])}`}</h2>
          <blockquote>{it().text ?? <span class="unknown">{words.noWords}</span>}</blockquote>
          <p class="note">{words.inFormLead}</p>
          <TextField
            label={words.answerField}
            hint={words.answerDefault}
            maxlength={MAX_ANSWER}
            autocomplete="off"
            placeholder={words.adoptedAnswer}
            value={props.adoption.answer()}
            onInput={props.adoption.setAnswer}
          />
        </section>
      )}
    </Show>
  );
}
