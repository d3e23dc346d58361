import { Show } from 'solid-js';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { SiteData } from '../load/site.ts';
import { usePage } from '../page-context.ts';
import { paths } from '../paths.ts';

/** What one does next: call, go, look at the map. */
export function SiteActions(props: { data: SiteData }) {
  const { text } = usePage();
  const site = () => props.data.site;
  return (
    <p class="actions">
      <Show when={site().phone}>
        {(phone) => (
          <LinkButton href={`tel:${phone()}`} variant="primary" icon="phone">
            {`${text.call} ${phone()}`}
          </LinkButton>
        )}
      </Show>
      <Show when={props.data.amapHref}>
        {(href) => (
          <LinkButton href={href()} icon="external" rel="noreferrer">
            {text.searchAmap}
          </LinkButton>
        )}
      </Show>
      <Show when={site().point}>
        <LinkButton
          href={paths.home({ region: props.data.region?.code ?? null, map: true, site: site().id })}
          icon="map"
        >
          {text.openMap}
        </LinkButton>
      </Show>
    </p>
  );
}
