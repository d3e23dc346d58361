import { For, Show } from 'solid-js';
import type { RegionDetail, RegionNode } from '#core/schemas/region.ts';
import { Icon } from '#ui/Icon.tsx';
import { dataLang, usePage } from '../page-context.ts';
import { type HomeView, paths } from '../paths.ts';

export type RegionPickerProps = {
  view: HomeView;
  region: RegionDetail | null;
  /** Regions to go to, see HomeData. */
  choices: readonly RegionNode[];
};

/** Where the list is, and the way up, down and across, as plain links. */
export function RegionPicker(props: RegionPickerProps) {
  const { language, text } = usePage();
  return (
    <div class="place" classList={{ 'place--chosen': props.region !== null }}>
      <h1 class="place__name" lang={props.region === null ? undefined : dataLang(language)}>
        {text.heading(props.region?.name ?? null)}
      </h1>
      <Show when={props.region !== null} fallback={<Choices {...props} />}>
        <details class="place__change">
          <summary class="place__summary">
            {text.chooseRegion}
            <Icon name="chevron-down" />
          </summary>
          <Choices {...props} />
        </details>
      </Show>
    </div>
  );
}

/** Up, then where something is registered, then the rest folded away. */
function Choices(props: RegionPickerProps) {
  const { language, text } = usePage();
  const to = (region: string | null) =>
    paths.home({ ...props.view, region, site: null, cursor: null, q: '', samples: false });
  const filled = () => props.choices.filter((node) => node.sites.registered > 0);
  const empty = () => props.choices.filter((node) => node.sites.registered === 0);
  return (
    <nav class="place__choices" aria-label={text.place}>
      <Show when={props.region}>
        {(region) => (
          <ul class="regions" role="list">
            <li>
              <a class="regions__link" href={to(null)}>
                {text.allRegions}
              </a>
            </li>
            <For each={region().ancestors}>
              {(ancestor) => (
                <li>
                  <a class="regions__link" href={to(ancestor.code)} lang={dataLang(language)}>
                    {ancestor.name}
                  </a>
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
      <Show when={filled().length > 0}>
        <ul class="regions" role="list">
          <For each={filled()}>
            {(node) => (
              <li>
                <a class="regions__link" href={to(node.code)}>
                  <span lang={dataLang(language)}>{node.name}</span>{' '}
                  <span class="regions__count">{text.regionCount(node.sites.registered)}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={empty().length > 0}>
        <details class="place__empty">
          <summary class="place__more">
            <Icon name="chevron-right" />
            {text.regionsEmpty}
          </summary>
          <ul class="regions" role="list">
            <For each={empty()}>
              {(node) => (
                <li>
                  <a class="regions__link" href={to(node.code)} lang={dataLang(language)}>
                    {node.name}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </nav>
  );
}
