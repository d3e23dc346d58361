import { TextField } from '#ui/TextField.tsx';
import { additionProblems, MAX_TEXT } from '../problems.ts';
import { createSay } from './create-say.ts';
import { errorOf } from './error-of.ts';
import { SayFrame } from './SayFrame.tsx';
import { useVoice } from './voice-context.ts';

/** 追评: once, to a rating that was given before. */
export function AdditionForm(props: { ticket: string }) {
  const { text } = useVoice();
  const words = text.voice.additionForm;
  const say = createSay({
    kind: 'addition',
    subject: props.ticket,
    start: { ticket: props.ticket },
    check: additionProblems,
  });
  const error = errorOf(say, words);
  return (
    <SayFrame say={say} words={words} sendLabel={words.send} receivedLabel={words.received}>
      <div data-field="text">
        <TextField
          label={words.text}
          rows={4}
          maxlength={MAX_TEXT}
          value={say.fields().text}
          error={error('text')}
          onInput={(value) => say.edit({ text: value })}
        />
      </div>
    </SayFrame>
  );
}
