import { For, Show } from 'solid-js';
import type { SiteDetail } from '#core/schemas/site.ts';
import { dataLang, usePage } from '../page-context.ts';

/** Pictures of the place; their sizes are known, so that nothing moves while they come. */
export function Photos(props: { photos: SiteDetail['photos'] }) {
  const { language, text } = usePage();
  return (
    <Show when={props.photos.length > 0}>
      <section>
        <h2>{text.site.photos.title}</h2>
        <ul class="photos" role="list">
          <For each={props.photos}>
            {({ alt, height, id, width }) => (
              <li>
                <img
                  class="photos__photo"
                  src={`/api/photos/${id}`}
                  alt={alt}
                  lang={dataLang(language)}
                  width={width}
                  height={height}
                  loading="lazy"
                  decoding="async"
                />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
