import { reportCategory, reporterKind } from '#core/terms/service.ts';
import { TextField } from '#ui/TextField.tsx';
import { MAX_TEXT, reportProblems } from '../problems.ts';
import { Choices } from './Choices.tsx';
import { createSay } from './create-say.ts';
import { errorOf } from './error-of.ts';
import { Nearby } from './Nearby.tsx';
import { PhotoField } from './PhotoField.tsx';
import { PointField } from './PointField.tsx';
import { SayFrame } from './SayFrame.tsx';
import { useVoice } from './voice-context.ts';

const reporters = ['RESIDENT', 'RIDER'] as const;

/** 随手拍: where first, so that what is known there can be shown before anyone writes it again. */
export function ReportForm() {
  const { language, text } = useVoice();
  const words = text.voice.reportForm;
  const say = createSay({ kind: 'report', subject: null, check: reportProblems });
  const error = errorOf(say, words);
  const fields = () => say.fields();
  return (
    <SayFrame say={say} words={words} repeatable>
      <PointField
        legend={words.point}
        point={fields().point}
        error={error('point')}
        onPoint={(point) => say.edit({ point })}
      />
      <Nearby point={fields().point} onSame={() => void say.discard()} />
      <Choices
        legend={words.category}
        field="category"
        options={Object.entries(reportCategory).map(([value, term]) => ({ value, label: term[language] }))}
        value={fields().category}
        error={error('category')}
        onChange={(category) => say.edit({ category })}
      />
      <div data-field="text">
        <TextField
          label={words.text}
          hint={words.textHint}
          rows={3}
          maxlength={MAX_TEXT}
          value={fields().text}
          error={error('text')}
          onInput={(value) => say.edit({ text: value })}
        />
      </div>
      <PhotoField say={say} />
      <Choices
        legend={words.reporter}
        field="reporter"
        inline
        options={reporters.map((value) => ({ value, label: reporterKind[value][language] }))}
        value={fields().reporter}
        onChange={(value) => say.edit({ reporter: reporters.find((known) => known === value) ?? 'RESIDENT' })}
      />
    </SayFrame>
  );
}
