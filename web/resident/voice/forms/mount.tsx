import { type JSX, Match, Switch } from 'solid-js';
import { render } from 'solid-js/web';
import type { Language } from '#ui/preferences.ts';
import { UiTextProvider } from '#ui/UiTextProvider.tsx';
import { openStore } from '../../browser/store.ts';
import { wordsOf } from '../../browser/words.ts';
import { outboxOf } from '../outbox.ts';
import type { VoiceData } from '../voice-data.ts';
import { AdditionForm } from './AdditionForm.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import { DeviceTickets } from './DeviceTickets.tsx';
import { RateForm } from './RateForm.tsx';
import { ReportForm } from './ReportForm.tsx';
import { VoiceProvider } from './voice-context.ts';
import './forms.css';

/** Puts the form of a page into its place. */
export async function mountVoice(data: VoiceData, language: Language): Promise<void> {
  const [words, store] = await Promise.all([wordsOf(language), openStore()]);
  const outbox = outboxOf(store);
  const put = (id: string, part: () => JSX.Element) => {
    const place = document.getElementById(id);
    if (place === null) return;
    place.replaceChildren();
    place.dataset.mounted = '';
    render(
      () => (
        <UiTextProvider text={words.ui}>
          <VoiceProvider value={{ data, language, text: words.page, store, outbox }}>{part()}</VoiceProvider>
        </UiTextProvider>
      ),
      place,
    );
  };
  put('voice-form', () => (
    <Switch>
      <Match when={data.form === 'rate'}>
        <RateForm />
      </Match>
      <Match when={data.form === 'correct'}>
        <CorrectForm />
      </Match>
      <Match when={data.form === 'report'}>
        <ReportForm />
      </Match>
      <Match when={data.addTo}>{(ticket) => <AdditionForm ticket={ticket()} />}</Match>
    </Switch>
  ));
  put('voice-device', () => <DeviceTickets />);
}
