import { createSignal, Show } from 'solid-js';
import { correctionKind } from '#core/terms/service.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import { correctProblems, MAX_TEXT } from '../problems.ts';
import { Choices } from './Choices.tsx';
import { createSay } from './create-say.ts';
import { errorOf } from './error-of.ts';
import { PhotoField } from './PhotoField.tsx';
import { PointField } from './PointField.tsx';
import { SayFrame } from './SayFrame.tsx';
import { useVoice } from './voice-context.ts';

/** Kinds that a point says most about; the others may have one as well. */
const POINTED = new Set(['POSITION', 'MOVED']);

/** 地图纠错: what is wrong, what would be right. */
export function CorrectForm() {
  const { data, language, text } = useVoice();
  const words = text.voice.correctForm;
  const say = createSay({ kind: 'correct', subject: data.site?.id ?? null, check: correctProblems });
  const error = errorOf(say, words);
  const [asked, setAsked] = createSignal(false);
  const fields = () => say.fields();
  const pointed = () => asked() || fields().point !== null || POINTED.has(fields().correction ?? '');
  return (
    <SayFrame say={say} words={words} repeatable>
      <Choices
        legend={words.kind}
        field="kind"
        options={Object.entries(correctionKind).map(([value, term]) => ({ value, label: term[language] }))}
        value={fields().correction}
        error={error('kind')}
        onChange={(correction) => say.edit({ correction })}
      />
      <div data-field="text">
        <TextField
          label={words.text}
          hint={words.hints[fields().correction ?? 'OTHER']}
          rows={4}
          maxlength={MAX_TEXT}
          value={fields().text}
          error={error('text')}
          onInput={(value) => say.edit({ text: value })}
        />
      </div>
      <Show
        when={pointed()}
        fallback={
          <p>
            <Button icon="pin" onClick={() => setAsked(true)}>
              {words.point}
            </Button>
          </p>
        }
      >
        <PointField
          legend={words.point}
          point={fields().point}
          error={error('point')}
          onPoint={(point) => say.edit({ point })}
        />
      </Show>
      <PhotoField say={say} />
    </SayFrame>
  );
}
