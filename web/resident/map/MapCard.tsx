import type { Site } from '#core/schemas/site.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { UiTextProvider } from '#ui/UiTextProvider.tsx';
import type { BrowserData } from '../browser-data.ts';
import type { Words } from '../language.ts';
import { PageProvider } from '../page-context.ts';
import { SiteItem } from '../parts/SiteItem.tsx';

export type MapCardProps = {
  site: Site;
  data: BrowserData;
  words: Words;
  onClose: () => void;
};

/** The site chosen on the map, as it stands in the list: some on the map are on later pages of the list. */
export function MapCard(props: MapCardProps) {
  const { calendar, language } = props.data;
  const text = props.words.page;
  return (
    <UiTextProvider text={props.words.ui}>
      <PageProvider value={{ language, text, now: Date.now(), calendar }}>
        <section class="map-card" aria-label={text.map.chosen} aria-live="polite">
          <ul class="site-list" role="list">
            <SiteItem site={props.site} heading="h3" />
          </ul>
          <div class="map-card__close">
            <IconButton icon="close" label={text.map.close} onClick={props.onClose} />
          </div>
        </section>
      </PageProvider>
    </UiTextProvider>
  );
}
