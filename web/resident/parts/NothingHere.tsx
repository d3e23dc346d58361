import { For, type JSX, Show } from 'solid-js';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { Advice, Found } from '../load/empty-advice.ts';
import type { HomeData } from '../load/home.ts';
import { allCleared, conditionsOf, conditionWords } from '../model/filters.ts';
import { dataLang, usePage } from '../page-context.ts';
import { type HomeView, paths } from '../paths.ts';
import { WithNames } from './WithNames.tsx';

/** An empty list: why it is empty, and the ways on, each with what it would find. */
export function NothingHere(props: { data: HomeData }) {
  const { text } = usePage();
  const { find } = text;
  const { meant, view } = props.data;
  const conditions = conditionsOf(view);
  const said = () => {
    if (conditions.length > 1) return { title: find.empty.title, detail: find.empty.help };
    if (view.q !== '' && meant.length > 0)
      return { title: find.empty.wordsTitle(view.q), detail: find.empty.wordsHelp };
    if (view.q !== '') return { title: text.noneSearch(view.q), detail: text.noneSearchHelp };
    if (view.open) return { title: find.empty.openTitle, detail: find.empty.openHelp };
    if (view.purpose !== 'all') return { title: text.nonePurpose, detail: text.nonePurposeHelp };
    if (conditions.length > 0) return { title: find.empty.oneTitle, detail: find.empty.help };
    return { title: text.none, detail: text.noneHelp };
  };
  return (
    <EmptyState
      title={<WithNames text={said().title} />}
      detail={said().detail}
      action={
        <>
          <Show when={props.data.advice}>{(advice) => <WaysOn data={props.data} advice={advice()} />}</Show>
          <p class="actions">
            <LinkButton href="tel:12345" icon="phone">
              {find.empty.call12345}
            </LinkButton>
          </p>
        </>
      }
    />
  );
}

function WaysOn(props: { data: HomeData; advice: Advice }) {
  const page = usePage();
  const { language, text } = page;
  const { empty } = text.find;
  const { services, view } = props.data;
  const { all, drops, nearest, wider } = props.advice;
  const to = (change: Partial<HomeView>) => paths.home({ ...view, site: null, cursor: null, ...change });
  const found = ({ count, more }: Found) => empty.found(count, more);
  return (
    <>
      <Show when={drops.length > 0 || all}>
        <Way title={drops.length > 0 && conditionsOf(view).length > 1 ? empty.drop : empty.start}>
          <For each={drops}>
            {({ condition, found: without }) => (
              <LinkButton href={to(condition.without)}>
                {condition.of === 'words'
                  ? empty.counted(text.search.clear, found(without))
                  : empty.without(conditionWords(condition, view, services.chosen, page), found(without))}
              </LinkButton>
            )}
          </For>
          <Show when={all}>
            {(every) => (
              <LinkButton href={to(allCleared)}>{empty.counted(text.find.clearAll, found(every()))}</LinkButton>
            )}
          </Show>
        </Way>
      </Show>
      <Show
        when={nearest ?? wider}
        fallback={
          <Show when={drops.length === 0 && all === null}>
            <p class="actions">
              <LinkButton href={to({ ...allCleared, region: null })}>{text.everything}</LinkButton>
            </p>
          </Show>
        }
      >
        <Way title={empty.wider}>
          <Show when={nearest}>
            {(region) => (
              <LinkButton href={to({ region: region().id, box: null })} icon="pin">
                <span>
                  {empty.nearest}
                  {text.colon}
                  <span lang={dataLang(language)}>{region().name}</span>
                </span>
              </LinkButton>
            )}
          </Show>
          <Show when={wider}>
            {(wide) => (
              <LinkButton href={to({ region: wide().region?.code ?? null, box: null })}>
                {empty.counted(text.wider(wide().region?.name ?? text.allRegions), found(wide().found))}
              </LinkButton>
            )}
          </Show>
        </Way>
      </Show>
    </>
  );
}

function Way(props: { title: string; children: JSX.Element }) {
  return (
    <div class="way-on">
      <p class="way-on__title">{props.title}</p>
      <p class="actions">{props.children}</p>
    </div>
  );
}
