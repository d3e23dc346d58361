import { For, type JSX, Show } from 'solid-js';
import { figureText } from '#core/figure-text.ts';
import type { Figure } from '#core/schemas/figure.ts';
import type { Stated } from '#core/schemas/indicators.ts';
import type { Metric } from '#core/terms/metric.ts';
import type { VerifyState } from '#core/terms/position.ts';
import { standing as standingTerms } from '#core/terms/statistics.ts';
import { Badge, type BadgeKind } from '#ui/Badge.tsx';
import { type Definition, DefinitionList } from '#ui/DefinitionList.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Quote } from '#ui/Quote.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { minuteOf } from '../format.ts';
import { renewWithPlace } from '../load/renew-with-place.ts';
import { ApiProblem } from '../panel/ApiProblem.tsx';
import { printView } from '../paths.ts';
import { instructorSums } from './instructor-sums.ts';
import { loadIndicators } from './load-indicators.ts';
import type { PlaceIndicators } from './merge-indicators.ts';
import { indicatorsEn } from './text/indicators-en.ts';
import { indicatorsZh } from './text/indicators-zh.ts';
import './indicators.css';

const badgeOf = { GOOD: 'ok', WATCH: 'attention', POOR: 'overdue' } as const satisfies Record<string, BadgeKind>;

/** 更新及时率, 满意率, 党建指导员 and 第一书记 of the place, each with what it is made of behind it. */
export function Indicators() {
  const { api, language, term, text, view } = useLeader();
  const { place } = useData();
  const words = language === 'en' ? indicatorsEn : indicatorsZh;
  const load = createLoad(
    () => {
      const scope = place.data()?.scope;
      return scope === undefined ? null : { ...scope, date: view().date };
    },
    (asked, signal) => loadIndicators(api, asked, signal),
  );
  renewWithPlace(place, load);
  const origin = (of: PlaceIndicators): Definition[] => [
    { label: text.cards.asOf, value: view().date ?? minuteOf(of.asOf) },
    { label: text.cards.source, value: text.cards.register },
  ];
  const listOf = (state: VerifyState, count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <a href={printView({ ...view(), tab: 'list', rows: 'verify', part: state, selected: null, count: null })}>
        {count}
      </a>
    );

  /** The records behind a count of the place. */
  const countLink = (metric: Metric, words: string | number) =>
    words === 0 ? 0 : <a href={printView({ ...view(), count: metric, selected: null })}>{words}</a>;
  const gridsLink = (words: string) => (
    <a
      href={printView({
        ...{ ...view(), tab: 'list', rows: 'grids', part: 'instructorsKnown' },
        ...{ selected: null, count: null },
      })}
    >
      {words}
    </a>
  );

  const timeliness = (of: PlaceIndicators): Definition[] => {
    const { ratio, reviews } = of.timeliness;
    return [
      { label: text.cards.definition, value: words.timelinessRule },
      { label: text.cards.numerator, value: listOf('VERIFIED', ratio.numerator) },
      { label: text.cards.denominator, value: countLink('SITES', ratio.denominator) },
      ...(reviews === null
        ? []
        : [
            { label: words.due, value: listOf('REVIEW_DUE', reviews.due) },
            { label: words.overdue, value: listOf('OVERDUE', reviews.overdue) },
            { label: words.unverified, value: listOf('UNVERIFIED', reviews.unverified) },
          ]),
      ...of.thresholds
        .filter(({ code }) => code === 'TIMELINESS')
        .map((rule) => ({ label: words.threshold, value: term(rule) })),
      ...origin(of),
    ];
  };
  const satisfaction = (of: PlaceIndicators): Definition[] => {
    if (of.satisfaction === null) return [{ label: words.why, value: notThen() }];
    const { minRatings, ratio } = of.satisfaction;
    return [
      { label: text.cards.definition, value: words.satisfactionRule(minRatings) },
      { label: text.cards.numerator, value: ratio.numerator },
      { label: text.cards.denominator, value: ratio.denominator },
      { label: text.figures.list, value: words.ratingsUnlisted },
      { label: words.threshold, value: words.noThreshold },
      ...origin(of),
    ];
  };
  /** Why a past day has no such number, and the way to where there is one. */
  const notThen = () => (
    <>
      {words.notThen(view().date ?? '')} <a href={printView({ ...view(), date: null })}>{words.toNow}</a>
    </>
  );
  const statedValue = (stated: Stated) => {
    if (stated.stated === 0) return words.noneStated(stated.silent);
    return words.stated(stated.sum, stated.stated, stated.silent);
  };
  /** Both sums by their names: they may be of the same persons, so neither stands for the other. */
  const statedBy = ({ instructors: { grids, stations } }: PlaceIndicators) =>
    instructorSums(words, { grids: grids?.sum ?? null, stations: stations?.sum ?? null });
  const instructors = (of: PlaceIndicators): Definition[] => {
    const { grids, stations } = of.instructors;
    return [
      { label: text.cards.definition, value: words.instructorsRule },
      ...(grids === null || stations === null
        ? [{ label: words.why, value: notThen() }]
        : [
            { label: words.inGrids, value: grids.stated === 0 ? statedValue(grids) : gridsLink(statedValue(grids)) },
            {
              label: words.inStations,
              value: stations.stated === 0 ? statedValue(stations) : countLink('STATIONS', statedValue(stations)),
            },
          ]),
      ...origin(of),
    ];
  };
  const percent = (ratio: PlaceIndicators['timeliness']['ratio']) =>
    ratio.percent === null
      ? undefined
      : `${ratio.percent}%${text.open}${text.overview.shareOf(ratio.numerator, ratio.denominator)}${text.close}`;
  const published = (figures: readonly Figure[]) =>
    figures.length === 0 ? undefined : words.published(figures.length);

  return (
    <section class="indicators" aria-labelledby="indicators-title">
      <h2 class="overview__title" id="indicators-title">
        {words.title}
      </h2>
      <Show when={load.error()}>
        {(error) => <ApiProblem error={error()} title={text.errors.place} onRetry={load.retry} />}
      </Show>
      <Show when={!load.stale() && load.data()} fallback={<Show when={!load.error()}>{<Skeleton lines={4} />}</Show>}>
        {(of) => (
          <>
            <Row
              name={words.timeliness}
              value={percent(of().timeliness.ratio)}
              badge={
                <Show when={of().timeliness.standing}>
                  {(code) => <Badge kind={badgeOf[code()]}>{term(standingTerms[code()])}</Badge>}
                </Show>
              }
            >
              <DefinitionList items={timeliness(of())} />
            </Row>
            <Row
              name={words.satisfaction}
              value={percent(of().satisfaction?.ratio ?? { numerator: 0, denominator: 0, percent: null })}
              none={of().satisfaction === null ? words.notThenShort(view().date ?? '') : words.noRatings}
            >
              <DefinitionList items={satisfaction(of())} />
            </Row>
            <Row
              name={words.instructors}
              value={statedBy(of()) ?? published(of().instructors.figures)}
              none={of().instructors.grids === null ? words.notThenShort(view().date ?? '') : undefined}
            >
              <DefinitionList items={instructors(of())} />
              <Documents figures={of().instructors.figures} none={words.noFigures} />
            </Row>
            <Row name={words.firstSecretaries} value={published(of().firstSecretaries.figures)}>
              <p class="note">{words.firstSecretariesRule}</p>
              <Documents figures={of().firstSecretaries.figures} none={words.noFigures} />
            </Row>
          </>
        )}
      </Show>
    </section>
  );

  /** What documents say, each with its own scope and date; never added. */
  function Documents(props: { figures: readonly Figure[]; none: string }) {
    return (
      <Show when={props.figures.length > 0} fallback={<p class="note">{props.none}</p>}>
        <ul class="indicators__figures" role="list">
          <For each={props.figures}>
            {(figure) => (
              <li>
                <a href={printView({ ...view(), tab: 'figures', selected: figure.id })}>
                  {`${language === 'en' ? figure.labelEn : figure.label} ${figureText(figure, language)}`}
                </a>
                <p class="note">
                  {`${figure.park?.name ?? figure.regionName}${text.dot}${text.figures.asOf(figure.asOf)}${text.dot}${text.cards.definition}${text.colon}${figure.scope}`}
                </p>
                <Quote
                  text={figure.quotation}
                  source={`${figure.document.title}${text.dot}${text.figures.published(figure.document.publishedOn)}${text.dot}${text.figures.noList}`}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
    );
  }

  function Row(props: {
    name: string;
    value: string | undefined;
    none?: string;
    badge?: JSX.Element;
    children: JSX.Element;
  }) {
    return (
      <Disclosure
        summary={props.name}
        aside={
          <span class="indicators__value" data-unknown={props.value === undefined ? '' : undefined}>
            {props.badge}
            {props.value ?? props.none ?? text.unknown}
          </span>
        }
      >
        {props.children}
      </Disclosure>
    );
  }
}
