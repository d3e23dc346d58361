import { For, Show } from 'solid-js';
import { bearingDeg, distanceM } from '#core/geo/distance.ts';
import { facility, positionFunction, positionLevel, positionType, serves } from '#core/terms/position.ts';
import { servicePromise } from '#core/terms/service.ts';
import { Breadcrumb } from '#ui/Breadcrumb.tsx';
import { Chip } from '#ui/Chip.tsx';
import { chinaDay, chinaMinute } from '#ui/china-time.ts';
import { type Definition, DefinitionList } from '#ui/DefinitionList.tsx';
import { KindMark } from '#ui/KindMark.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { siteMark } from '#ui/site-mark.ts';
import { word } from '../language.ts';
import type { SiteData } from '../load/site.ts';
import { instantMs } from '../model/instants.ts';
import { barrierFreeWords, counterWords, distanceText } from '../model/site-words.ts';
import { usePage } from '../page-context.ts';
import { OpenLine } from '../parts/OpenLine.tsx';
import { SiteBadges } from '../parts/SiteBadges.tsx';
import { SiteItem } from '../parts/SiteItem.tsx';
import { paths } from '../paths.ts';

/** One place, complete without script: open or not, what to do there, how to get there, where the facts come from. */
export function SitePage(props: { data: SiteData }) {
  const { language, text } = usePage();
  const site = () => props.data.site;
  const region = () => props.data.region;
  const crumbs = () => [
    { label: text.allRegions, href: paths.home() },
    ...[
      ...(region()?.ancestors ?? []),
      ...(region() ? [{ code: region()?.code ?? '', name: region()?.name ?? '' }] : []),
    ].map(({ code, name }) => ({ label: name, href: paths.home({ region: code }) })),
    { label: site().name },
  ];
  const kindLine = () =>
    [
      word(positionType, site().kind, language),
      site().level === null ? null : word(positionLevel, site().level ?? 'ORDINARY', language),
      counterWords(site(), text),
    ]
      .filter((part) => part !== null)
      .join(' · ');
  return (
    <article class="site">
      <Breadcrumb items={crumbs()} />
      <header class="site__head">
        <KindMark {...siteMark(site())} size={40} title="" />
        <div>
          <h1>{site().name}</h1>
          <p class="site__kind">{kindLine()}</p>
        </div>
      </header>
      <p class="site-item__tags">
        <SiteBadges site={site()} />
      </p>
      <Show when={!site().isIllustrative} fallback={<p class="site__warning">{text.sampleNote}</p>}>
        <OpenLine site={site()} large />
        <p class="site__actions">
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
          <LinkButton href={paths.home({ region: region()?.code ?? null, map: true })} icon="map">
            {text.openMap}
          </LinkButton>
        </p>
        <Show when={site().point?.schematic}>
          <p class="site__warning">{text.schematicNote}</p>
        </Show>
      </Show>
      <Services data={props.data} />
      <Show when={site().facilities.length + barrierFreeWords(site(), text).length > 0}>
        <section>
          <h2>{text.facilities}</h2>
          <p class="site-item__tags">
            <For each={site().facilities}>{(code) => <Chip>{word(facility, code, language)}</Chip>}</For>
            <For each={barrierFreeWords(site(), text)}>{(thing) => <Chip>{thing}</Chip>}</For>
          </p>
        </section>
      </Show>
      <Show when={site().functions.length > 0}>
        <section>
          <h2>{text.functions}</h2>
          <p class="site-item__tags">
            <For each={site().functions}>{(code) => <Chip>{word(positionFunction, code, language)}</Chip>}</For>
          </p>
        </section>
      </Show>
      <Timetable data={props.data} />
      <section>
        <h2>{text.known}</h2>
        <DefinitionList items={[...placeFacts(props.data, text), ...recordFacts(props.data, text, language)]} />
      </section>
      <Show when={props.data.near.length > 0}>
        <section>
          <h2>{text.near}</h2>
          <ul class="site-list" role="list">
            <For each={props.data.near}>{(other) => <SiteItem site={other} />}</For>
          </ul>
        </section>
      </Show>
      <p class="home__pages">
        <LinkButton href={paths.home({ region: region()?.code ?? null })} icon="chevron-left">
          {text.back}
        </LinkButton>
      </p>
    </article>
  );
}

type Text = ReturnType<typeof usePage>['text'];
type Lang = ReturnType<typeof usePage>['language'];

function known(value: string | null | undefined): string | undefined {
  return value ?? undefined;
}

function placeFacts(data: SiteData, text: Text): Definition[] {
  const { site } = data;
  const optional = [
    { label: text.building, value: known(site.building) },
    { label: text.floor, value: known(site.floor) },
    { label: text.entrance, value: known(site.entrance) },
    { label: text.landmark, value: known(site.landmark) },
    { label: text.area, value: site.areaM2 === null ? undefined : text.areaUnit(site.areaM2) },
  ].filter((fact) => fact.value !== undefined);
  const sketch = directionFromCentre(data, text);
  return [
    { label: text.place, value: site.regionName },
    { label: text.address, value: known(site.address) },
    ...optional,
    ...(sketch === null ? [] : [{ label: text.position, value: sketch }]),
    { label: text.phone, value: known(site.phone) },
    { label: text.hours, value: known(site.hoursText) },
  ];
}

/** “在榆次区中心的东北，直线约 1.2 公里”; only for a point that may be used to find the place. */
function directionFromCentre({ site, region }: SiteData, text: Text): string | null {
  if (site.point === null || site.point.schematic || region === null || region.centre === null) return null;
  const here = [site.point.lng, site.point.lat] as const;
  const distance = distanceText(distanceM(region.centre, here), site, text);
  const direction = text.directions[Math.round(bearingDeg(region.centre, here) / 45) % 8];
  return distance === null || direction === undefined ? null : text.fromCentre(region.name, direction, distance);
}

function recordFacts({ site }: SiteData, text: Text, language: Lang): Definition[] {
  return [
    { label: text.park, value: known(site.park?.name) },
    ...(site.clusters.length > 0
      ? [{ label: text.cluster, value: site.clusters.map((cluster) => cluster.name).join('、') }]
      : []),
    ...(site.serves.length > 0
      ? [{ label: text.serves, value: site.serves.map((code) => word(serves, code, language)).join('、') }]
      : []),
    { label: text.responsible, value: known(site.responsibleUnit) },
    ...(site.organisation === null ? [] : [{ label: text.organisation, value: site.organisation.name }]),
    {
      label: text.verified,
      value: site.verifiedOn === null ? text.neverVerified : text.verifiedOn(site.verifiedOn),
    },
    { label: text.updated, value: chinaDay(instantMs(site.updatedAt)) },
    { label: text.source, value: known(site.source?.text) },
  ];
}

function Services(props: { data: SiteData }) {
  const { language, text } = usePage();
  const services = () => props.data.site.services;
  return (
    <Show when={services().length > 0}>
      <section>
        <h2>{text.services}</h2>
        <ul class="service-list" role="list">
          <For each={services()}>
            {(service) => (
              <li>
                <h3>{service.name}</h3>
                <p class="site-item__tags">
                  <For each={service.promises}>{(code) => <Chip>{word(servicePromise, code, language)}</Chip>}</For>
                </p>
                <Show when={service.bring.length > 0}>
                  <p>{`${text.bring}：${service.bring.join('、')}`}</p>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** Stops of a 流动阵地, by timetable: it is never shown between two stops. */
function Timetable(props: { data: SiteData }) {
  const { text } = usePage();
  const stops = () => props.data.site.stops.filter((stop) => !stop.isIllustrative);
  return (
    <Show when={stops().length > 0}>
      <section>
        <h2>{text.timetable}</h2>
        <p class="note">{text.timetableNote}</p>
        <ol class="service-list" role="list">
          <For each={stops()}>
            {(stop) => (
              <li>
                <h3>{stop.placeText}</h3>
                <p>{text.stop(chinaMinute(instantMs(stop.startsAt)), chinaMinute(instantMs(stop.endsAt)))}</p>
              </li>
            )}
          </For>
        </ol>
      </section>
    </Show>
  );
}
