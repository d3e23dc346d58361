import { For, Show } from 'solid-js';
import type { Page } from '#core/schemas/common.ts';
import type { RegionDetail } from '#core/schemas/region.ts';
import type { Site } from '#core/schemas/site.ts';
import { Icon } from '#ui/Icon.tsx';
import type { RegionChoice, RegionChoices } from '../load/region-choices.ts';
import { conditionsOf } from '../model/filters.ts';
import { countInRegions } from '../model/region-counts.ts';
import { dataLang, usePage } from '../page-context.ts';
import { type HomeView, paths } from '../paths.ts';
import { RegionSearch } from './RegionSearch.tsx';

export type RegionPickerProps = {
  view: HomeView;
  region: RegionDetail | null;
  choices: RegionChoices;
  /** The list of the region: where it is whole it tells how many places each town has. */
  sites: Page<Site>;
};

/** Where the list is, and the way up, down and across, as plain links. */
export function RegionPicker(props: RegionPickerProps) {
  const { language, text } = usePage();
  const above = () => props.region?.ancestors.map(({ name }) => name).join('') ?? '';
  return (
    <div class="place" classList={{ 'place--chosen': props.region !== null }}>
      <div class="place__where">
        <Show when={above()}>
          <p class="place__above" lang={dataLang(language)}>
            {above()}
          </p>
        </Show>
        <h1 class="place__name" lang={props.region === null ? undefined : dataLang(language)}>
          {text.heading(props.region?.name ?? null)}
        </h1>
      </div>
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

/** Search, then up, then down, then across; of each what has something registered first, the rest folded away. */
function Choices(props: RegionPickerProps) {
  const { language, text } = usePage();
  const words = text.find.region;
  const to = (region: string | null) =>
    paths.home({ ...props.view, region, site: null, cursor: null, q: '', box: null, near: false, samples: false });
  const isWhole = () =>
    props.sites.nextCursor === null && props.view.cursor === null && conditionsOf(props.view).length === 0;
  const below = () => (isWhole() ? countInRegions(props.choices.below, props.sites.items) : props.choices.below);
  const isTop = () => props.region === null;
  return (
    <nav class="place__choices" aria-label={text.place}>
      <Show when={!isTop()}>
        <RegionSearch view={props.view} />
      </Show>
      <Show when={props.region}>
        {(region) => (
          <ul class="regions" role="list" aria-label={words.above}>
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
      <Level
        title={isTop() || props.choices.level === 'PROVINCE' ? null : words.below[props.choices.level]}
        emptyTitle={props.choices.level === 'PROVINCE' ? text.regionsEmpty : words.emptyBelow[props.choices.level]}
        choices={below()}
        to={to}
      />
      <Level title={words.beside} emptyTitle={words.emptyBeside} choices={props.choices.beside} to={to} />
    </nav>
  );
}

type LevelProps = {
  /** Null where the page's own heading says it. */
  title: string | null;
  emptyTitle: string;
  choices: readonly RegionChoice[];
  to: (region: string) => string;
};

function Level(props: LevelProps) {
  const filled = () => props.choices.filter(({ count }) => count !== 0);
  const empty = () => props.choices.filter(({ count }) => count === 0);
  return (
    <>
      <Show when={filled().length > 0}>
        <Show when={props.title}>{(title) => <p class="regions__title">{title()}</p>}</Show>
        <Links choices={filled()} to={props.to} />
      </Show>
      <Show when={empty().length > 0}>
        <details class="place__empty">
          <summary class="place__more">
            <Icon name="chevron-right" />
            {props.emptyTitle}
          </summary>
          <Links choices={empty()} to={props.to} />
        </details>
      </Show>
    </>
  );
}

function Links(props: Pick<LevelProps, 'choices' | 'to'>) {
  const { language, text } = usePage();
  return (
    <ul class="regions" role="list">
      <For each={props.choices}>
        {({ code, count, name }) => (
          <li>
            <a class="regions__link" href={props.to(code)}>
              <span lang={dataLang(language)}>{name}</span>
              <Show when={count}>
                {(places) => (
                  <>
                    {' '}
                    <span class="regions__count">{text.regionCount(places())}</span>
                  </>
                )}
              </Show>
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}
