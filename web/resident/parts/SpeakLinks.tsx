import { Show } from 'solid-js';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { Site } from '#core/schemas/site.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { usePage } from '../page-context.ts';
import { paths } from '../paths.ts';

/** The ways to say something about a place, for its page; an illustrative one has none. */
export function SpeakLinks(props: { site: Pick<Site, 'id' | 'isIllustrative'>; config: PortalConfig }) {
  const { text } = usePage();
  const words = text.voice.links;
  return (
    <Show when={!props.site.isIllustrative}>
      <section class="speak-links">
        <h2>{words.label}</h2>
        <p class="note">{words.lead}</p>
        <p class="speak-links__all">
          <LinkButton href={paths.rate(props.site.id)} icon="check">
            {text.voice.rate.title(props.config.ratingName)}
          </LinkButton>
          <LinkButton href={paths.correct(props.site.id)} icon="edit">
            {words.correct}
          </LinkButton>
          <Show when={props.config.hazard}>
            <LinkButton href={paths.report()} icon="warning">
              {words.report}
            </LinkButton>
          </Show>
          <LinkButton href={paths.tickets()} icon="search">
            {words.tickets}
          </LinkButton>
        </p>
      </section>
    </Show>
  );
}
