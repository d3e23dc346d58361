import { createSignal, For, onMount, Show } from 'solid-js';
import { ratingLevel, visitIndicator } from '#core/terms/service.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Icon } from '#ui/Icon.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { Grade, Receipt } from '../draft.ts';
import { slotOf } from '../draft.ts';
import { MAX_CODE, MAX_CONTACT, MAX_TEXT, rateProblems } from '../problems.ts';
import { Choices } from './Choices.tsx';
import { createSay, type Say } from './create-say.ts';
import { errorOf } from './error-of.ts';
import { SayFrame } from './SayFrame.tsx';
import { useVoice } from './voice-context.ts';

const grades: readonly Grade[] = [5, 4, 3, 2, 1];

/** 服务评价: five grades, none preset; everything else may stay empty. */
export function RateForm() {
  const { data, language, text } = useVoice();
  const words = text.voice.rateForm;
  const code = new URLSearchParams(location.search).get('code')?.trim().slice(0, MAX_CODE) ?? '';
  const say = createSay({
    kind: 'rate',
    subject: data.site?.id ?? null,
    start: code === '' ? {} : { code },
    check: rateProblems,
  });
  const error = errorOf(say, words);
  return (
    <>
      <RatedToday />
      <SayFrame say={say} words={words}>
        <Choices
          legend={words.level}
          field="level"
          options={grades.map((grade) => ({ value: String(grade), label: ratingLevel[grade][language] }))}
          value={say.fields().level === null ? null : String(say.fields().level)}
          error={error('level')}
          onChange={(value) => say.edit({ level: grades.find((grade) => String(grade) === value) ?? null })}
        />
        <Indicators say={say} />
        <div data-field="comment">
          <TextField
            label={words.comment}
            hint={words.commentHint}
            rows={4}
            maxlength={MAX_TEXT}
            value={say.fields().comment}
            onInput={(comment) => say.edit({ comment })}
          />
        </div>
        <Show when={data.contactOffered}>
          <Contact say={say} error={error('consent')} />
        </Show>
        <ServiceCode say={say} />
      </SayFrame>
    </>
  );
}

/** The official indicators of a service on site: good, not good, or nothing said. */
function Indicators(props: { say: Say<'rate'> }) {
  const { language, text } = useVoice();
  const words = text.voice.rateForm;
  const fields = () => props.say.fields();
  const answerOf = (code: string) =>
    fields().good.includes(code) ? 'good' : fields().bad.includes(code) ? 'bad' : null;
  const choose = (code: string, value: 'good' | 'bad' | null) => {
    const without = (codes: readonly string[]) => codes.filter((other) => other !== code);
    props.say.edit({
      good: [...without(fields().good), ...(value === 'good' ? [code] : [])],
      bad: [...without(fields().bad), ...(value === 'bad' ? [code] : [])],
    });
  };
  return (
    <div class="indicators">
      <p class="say__legend">{words.indicators}</p>
      <For each={Object.entries(visitIndicator)}>
        {([code, term]) => (
          <div class="indicators__one">
            <span aria-hidden="true">{term[language]}</span>
            <span class="indicators__answers">
              <For each={['good', 'bad'] as const}>
                {(answer) => (
                  <button
                    type="button"
                    class="indicators__answer"
                    aria-label={term[language] + text.colon + words[answer]}
                    aria-pressed={answerOf(code) === answer}
                    onClick={() => choose(code, answerOf(code) === answer ? null : answer)}
                  >
                    {words[answer]}
                  </button>
                )}
              </For>
            </span>
          </div>
        )}
      </For>
    </div>
  );
}

/** A contact is kept only with consent, given for it alone. */
function Contact(props: { say: Say<'rate'>; error?: string }) {
  const { text } = useVoice();
  const words = text.voice.rateForm;
  const fields = () => props.say.fields();
  return (
    <div class="say__group rate__contact">
      <TextField
        label={words.contact}
        hint={words.contactHint}
        maxlength={MAX_CONTACT}
        autocomplete="off"
        value={fields().contact}
        onInput={(contact) => props.say.edit(contact.trim() === '' ? { contact, consent: false } : { contact })}
      />
      <Show when={fields().contact.trim() !== ''}>
        <div data-field="consent">
          <Checkbox
            label={words.consent}
            checked={fields().consent}
            onChange={(consent) => props.say.edit({ consent })}
          />
          <Show when={props.error}>
            <p class="field__error">
              <Icon name="warning" />
              {props.error}
            </p>
          </Show>
        </div>
      </Show>
    </div>
  );
}

/** From the QR code of a counter, or typed from a slip. */
function ServiceCode(props: { say: Say<'rate'> }) {
  const { text } = useVoice();
  const words = text.voice.rateForm;
  const given = props.say.fields().code !== '';
  return (
    <div data-field="code">
      <Disclosure summary={words.code} open={given}>
        <TextField
          label={words.code}
          hint={words.codeHint}
          maxlength={MAX_CODE}
          autocomplete="off"
          value={props.say.fields().code}
          onInput={(code) => props.say.edit({ code })}
        />
        <Show when={props.say.fields().code !== ''}>
          <Button variant="quiet" size="small" onClick={() => props.say.edit({ code: '' })}>
            {words.codeRemove}
          </Button>
        </Show>
      </Disclosure>
    </div>
  );
}

/** Says before one writes that this device rated the place today: a second one would be refused. */
function RatedToday() {
  const { data, store, text } = useVoice();
  const [known, setKnown] = createSignal<Receipt | null>(null);
  const today = (ms: number) => chinaMinute(ms).split(' ')[0];
  onMount(async () => {
    const slot = slotOf('rate', data.site?.id ?? null);
    const mine = (await store.receipts()).filter((one) => one.kind === 'rate' && one.slot === slot);
    setKnown(mine.find(({ sentAt }) => today(sentAt) === today(Date.now())) ?? null);
  });
  return (
    <Show when={known()}>
      {(receipt) => (
        <p class="voice__note" role="status">
          {text.voice.form.today(chinaMinute(receipt().sentAt).split(' ')[1] ?? '', receipt().ticket)}
        </p>
      )}
    </Show>
  );
}
