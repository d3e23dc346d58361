import { Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { SiteData } from '../load/site.ts';
import { usePage } from '../page-context.ts';
import { paths } from '../paths.ts';

/** What one does next: call, go, look at the map, send it to somebody. */
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
      <Show when={props.data.directions}>
        {(directions) => (
          <LinkButton
            href={directions().links.AMAP}
            variant={directions().by === 'POINT' && site().phone === null ? 'primary' : 'secondary'}
            icon={directions().by === 'POINT' ? 'route' : 'external'}
            rel="noreferrer"
          >
            {directions().by === 'POINT' ? text.site.go.navigate : text.site.go.find}
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
      {/* browser/site-page.ts shows what needs a script */}
      <Button data-share="" icon="share" hidden>
        {text.site.pass.share}
      </Button>
    </p>
  );
}
