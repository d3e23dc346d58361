import { For, type JSX, Show } from 'solid-js';
import { LinkButton } from '#ui/LinkButton.tsx';
import { usePage } from '../../page-context.ts';

/** Number of the government hotline; it works in every place and needs no area code. */
export const HOTLINE = '12345';

export type VoiceShellProps = {
  title: string;
  lead: string;
  /** Above the title: where one came from. */
  back?: JSX.Element;
  /** Between the lead and the form. */
  before?: JSX.Element;
  /** A form is put here by the browser's script. */
  form?: boolean;
  children?: JSX.Element;
  /** Office number of the place or unit, besides the hotline. */
  phone?: { readonly number: string; readonly words: (number: string) => string } | null;
  /** What is kept of what one writes. */
  privacy: readonly string[];
};

/** A page with which a visitor says something: what it is, the form, how to say it by phone, and what is kept. */
export function VoiceShell(props: VoiceShellProps) {
  const { text } = usePage();
  return (
    <div class="voice">
      {props.back}
      <h1>{props.title}</h1>
      <p class="voice__lead">{props.lead}</p>
      {props.before}
      <Show when={props.form}>
        <div class="voice__form" id="voice-form" data-failed={text.voice.formFailed}>
          <noscript>
            <p class="voice__note">{text.voice.noScript}</p>
          </noscript>
        </div>
      </Show>
      {props.children}
      <section>
        <h2>{text.voice.byPhone}</h2>
        <p class="actions">
          <Show when={props.phone}>
            {(phone) => (
              <LinkButton href={`tel:${phone().number}`} icon="phone">
                {phone().words(phone().number)}
              </LinkButton>
            )}
          </Show>
          <LinkButton href={`tel:${HOTLINE}`} icon="phone">
            {text.voice.hotline}
          </LinkButton>
        </p>
        <p class="note">{text.voice.hotlineHelp}</p>
      </section>
      <section>
        <h2>{text.voice.privacy.title}</h2>
        <ul class="voice__privacy">
          <For each={props.privacy}>{(line) => <li>{line}</li>}</For>
          <Show when={props.form}>
            <li>{text.voice.privacy.draft}</li>
          </Show>
        </ul>
      </section>
    </div>
  );
}
