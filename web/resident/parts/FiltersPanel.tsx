import { For, type JSX, Show } from 'solid-js';
import { facility, positionFunction, positionLevel, positionType } from '#core/terms/position.ts';
import type { Terms } from '#core/terms/term.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Icon } from '#ui/Icon.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { word } from '../language.ts';
import type { HomeData } from '../load/home.ts';
import type { Facet } from '../model/facets.ts';
import { panelCleared, panelCount } from '../model/filters.ts';
import { dataLang, usePage } from '../page-context.ts';
import { homeParams, paths } from '../paths.ts';

/** The filters of a list as a plain form in a native disclosure: it needs no script, and says how many are set. */
export function FiltersPanel(props: { data: HomeData }) {
  const { text } = usePage();
  const { find } = text;
  const { facets, view } = props.data;
  const fresh = { ...view, site: null, cursor: null };
  const set = panelCount(view);
  return (
    <details class="filters">
      <summary
        class="chip chip--filter filters__summary"
        data-set={set > 0 ? '' : undefined}
        aria-label={find.more(set)}
      >
        <Icon name="filter" />
        {find.moreShort}
        <Show when={set > 0}>
          <span class="filters__set">{set}</span>
        </Show>
      </summary>
      <form class="filters__panel" method="get" action="/">
        <For each={homeParams({ ...fresh, ...panelCleared })}>
          {([name, value]) => <input type="hidden" name={name} value={value} />}
        </For>
        <Services data={props.data} />
        <Group
          name="facility"
          legend={text.facilities}
          terms={facility}
          facets={facets.facilities}
          set={view.facilities}
        />
        <Group name="kind" legend={find.kinds} terms={positionType} facets={facets.kinds} set={view.kinds} />
        <Group
          name="function"
          legend={text.functions}
          terms={positionFunction}
          facets={facets.functions}
          set={view.functions}
        />
        <Show when={facets.barrier ?? facets.verified}>
          <Fields legend={find.conditions}>
            <Flag name="barrier" label={find.barrier} facet={facets.barrier} set={view.barrier} />
            <Flag name="verified" label={find.verified} facet={facets.verified} set={view.verified} />
          </Fields>
        </Show>
        <Group name="level" legend={find.levels} terms={positionLevel} facets={facets.levels} set={view.levels} />
        <NotRegistered data={props.data} />
        <p class="actions filters__end">
          <button class="button" data-variant="primary" type="submit">
            {find.apply}
          </button>
          <Show when={set > 0}>
            <LinkButton href={paths.home({ ...fresh, ...panelCleared })}>{find.clearAll}</LinkButton>
          </Show>
        </p>
      </form>
    </details>
  );
}

function Fields(props: { legend: string; children: JSX.Element }) {
  return (
    <fieldset class="filters__group">
      <legend class="filters__legend">{props.legend}</legend>
      <div class="filters__choices">{props.children}</div>
    </fieldset>
  );
}

type GroupProps = {
  /** Name of the parameter. */
  name: string;
  legend: string;
  terms: Terms;
  facets: readonly Facet<string>[];
  set: readonly string[];
};

function Group(props: GroupProps) {
  const { language } = usePage();
  return (
    <Show when={props.facets.length > 0}>
      <Fields legend={props.legend}>
        <For each={props.facets}>
          {({ code, count }) => (
            <Checkbox
              name={props.name}
              value={code}
              label={word(props.terms, code, language)}
              checked={props.set.includes(code)}
              detail={count ?? undefined}
            />
          )}
        </For>
      </Fields>
    </Show>
  );
}

function Flag(props: { name: string; label: string; facet: Facet<true> | null; set: boolean }) {
  return (
    <Show when={props.facet}>
      {(facet) => (
        <Checkbox
          name={props.name}
          value="1"
          label={props.label}
          checked={props.set}
          detail={facet().count ?? undefined}
        />
      )}
    </Show>
  );
}

/** A short list to choose one of; the search field knows the others. */
function Services(props: { data: HomeData }) {
  const { language, text } = usePage();
  const { services, view } = props.data;
  return (
    <Show when={services.items.length > 0}>
      <div class="filters__group">
        <label class="filters__legend" for="filter-service">
          {text.find.service}
        </label>
        <select class="filters__select" id="filter-service" name="service">
          <option value="">{text.find.anyService}</option>
          <For each={services.items}>
            {(service) => (
              <option value={service.id} selected={service.id === view.service} lang={dataLang(language)}>
                {service.name}
              </option>
            )}
          </For>
        </select>
        <Show when={services.more}>
          <p class="note">{text.find.moreServices}</p>
        </Show>
      </div>
    </Show>
  );
}

/** Says what nobody has registered here, so that a missing filter is no riddle. */
function NotRegistered(props: { data: HomeData }) {
  const { text } = usePage();
  const { barrier, facilities, verified } = props.data.facets;
  const missing = [
    facilities.length === 0 && text.facilities,
    barrier === null && text.find.barrier,
    verified === null && text.find.verified,
  ].filter((thing) => thing !== false);
  return (
    <Show when={missing.length > 0}>
      <p class="note">{text.find.notRegistered(missing.join(text.comma))}</p>
    </Show>
  );
}
