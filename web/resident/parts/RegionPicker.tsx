import { For, Show } from 'solid-js';
import type { RegionDetail, RegionNode } from '#core/schemas/region.ts';
import { Breadcrumb } from '#ui/Breadcrumb.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { usePage } from '../page-context.ts';
import { type HomeView, paths } from '../paths.ts';

/** Where the list is, and the way up and down, as plain links. */
export function RegionPicker(props: { view: HomeView; region: RegionDetail | null; below: readonly RegionNode[] }) {
  const { text } = usePage();
  const to = (region: string | null) => paths.home({ ...props.view, region, cursor: null, q: '' });
  const crumbs = () => {
    const region = props.region;
    if (region === null) return [{ label: text.allRegions }];
    return [
      { label: text.allRegions, href: to(null) },
      ...region.ancestors.map((ancestor) => ({ label: ancestor.name, href: to(ancestor.code) })),
      { label: region.name },
    ];
  };
  return (
    <div class="regions">
      <Breadcrumb items={crumbs()} />
      <Show when={props.below.length > 0}>
        <Disclosure summary={text.chooseRegion}>
          <ul class="regions__list" role="list">
            <For each={props.below}>
              {(node) => (
                <li>
                  <a
                    class="regions__link"
                    href={to(node.code)}
                    data-empty={node.sites.registered === 0 ? '' : undefined}
                  >
                    {node.name}
                    <span class="regions__count">
                      {node.sites.registered > 0 ? text.regionCount(node.sites.registered) : text.regionNone}
                    </span>
                  </a>
                </li>
              )}
            </For>
          </ul>
        </Disclosure>
      </Show>
    </div>
  );
}
