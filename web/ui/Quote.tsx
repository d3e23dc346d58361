import { Show } from 'solid-js';
import './Quote.css';

export type QuoteProps = {
  /** Verbatim, without the quotation marks. */
  text: string;
  /** Document, date, page. */
  source: string;
  href?: string;
};

export function Quote(props: QuoteProps) {
  return (
    <figure class="quote">
      <blockquote class="quote__text">{props.text}</blockquote>
      <figcaption class="quote__source">
        <Show when={props.href} fallback={props.source}>
          {(href) => <a href={href()}>{props.source}</a>}
        </Show>
      </figcaption>
    </figure>
  );
}
