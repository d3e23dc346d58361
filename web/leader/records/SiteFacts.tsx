import { For, Show } from 'solid-js';
import type { SiteDetail } from '#core/schemas/site.ts';
import {
  facility,
  positionFunction,
  positionLevel,
  positionType,
  serves,
  stationTier,
  verifyState,
} from '#core/terms/position.ts';
import { Badge } from '#ui/Badge.tsx';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { useLeader } from '../context.ts';
import { minuteOf } from '../format.ts';
import { aliasFact, known, originFacts, parkLink, positionFact, recordLink } from './facts.tsx';

/** A position: what it offers, who answers for it, when it was last verified. */
export function SiteFacts(props: { site: SiteDetail }) {
  const leader = useLeader();
  const { term, text } = leader;
  const words = text.record;
  const site = () => props.site;
  const place = () =>
    [site().building, site().floor, site().entrance, site().landmark].filter(Boolean).join(text.comma);
  const standard = () => {
    const met = site().upToStandard;
    return met === null ? undefined : met ? words.upToStandard : words.notUpToStandard;
  };
  const verified = () => {
    const day = site().verifiedOn;
    const review = site().dueOn;
    const state = day === null ? term(verifyState[site().verifyState]) : words.verifiedOn(day);
    return review === null ? state : `${state}${text.comma}${words.nextReview(review)}`;
  };
  const items = () =>
    known([
      { label: words.kind, value: term(positionType[site().kind]) },
      { label: words.level, value: levelText() },
      { label: words.region, value: site().regionName },
      { label: words.park, value: parkLink(leader, site().park) },
      { label: words.address, value: site().address ?? undefined },
      place() !== '' && { label: words.place, value: place() },
      positionFact(leader, site().point),
      { label: words.unit, value: site().responsibleUnit ?? undefined },
      { label: words.post, value: site().responsiblePost ?? undefined },
      { label: words.phone, value: site().phone ?? undefined },
      { label: words.hours, value: site().hoursText ?? undefined },
      { label: words.verified, value: verified() },
      { label: words.standard, value: standard() },
      site().functions.length > 0 && {
        label: words.functions,
        value: site()
          .functions.map((code) => term(positionFunction[code]))
          .join(text.join),
      },
      site().facilities.length > 0 && {
        label: words.facilities,
        value: site()
          .facilities.map((code) => term(facility[code]))
          .join(text.join),
      },
      site().serves.length > 0 && {
        label: words.serves,
        value: site()
          .serves.map((code) => term(serves[code]))
          .join(text.join),
      },
      site().organisation !== null && { label: words.organisation, value: recordLink(leader, site().organisation) },
      site().clusters.length > 0 && {
        label: words.cluster,
        value: site()
          .clusters.map(({ name }) => name)
          .join(text.join),
      },
      ...station(),
      site().services.length > 0 && {
        label: words.services,
        value: site()
          .services.map(({ name }) => name)
          .join(text.join),
      },
      site().honours.length > 0 && {
        label: words.honours,
        value: site()
          .honours.map(({ name }) => name)
          .join(text.join),
      },
      site().areaM2 !== null && { label: words.area, value: words.squareMetres(site().areaM2 ?? 0) },
      aliasFact(leader, site().aliases),
      ...originFacts(leader, site().source, site().updatedAt),
    ]);

  return (
    <>
      <Show when={site().closure}>
        {(closure) => (
          <p>
            <Badge kind="suspended">{words.closure(closure().reason, closure().from, closure().to)}</Badge>
          </p>
        )}
      </Show>
      <DefinitionList items={items()} />
      <Show when={site().stops.length > 0}>
        <h3 class="sub-panel__heading">{words.stops}</h3>
        <ul class="plain-list" role="list">
          <For each={site().stops}>
            {(stop) => (
              <li>
                {stop.placeText}
                <span class="note">
                  {' '}
                  {minuteOf(stop.startsAt)}–{minuteOf(stop.endsAt).slice(11)}
                  {stop.isIllustrative ? ` ${text.layers.sample}` : ''}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={!site().isIllustrative}>
        <p>
          <a href={`/sites/${site().id}`}>{words.publicPage}</a>
        </p>
      </Show>
    </>
  );

  function levelText() {
    const { level } = site();
    return level === null ? undefined : term(positionLevel[level]);
  }

  function station() {
    const it = site().station;
    if (it === null) return [];
    return [
      { label: words.station, value: term(stationTier[it.tier]) },
      it.windowCount !== null && { label: words.windows, value: it.windowCount },
      it.itemsCount !== null && { label: words.items, value: it.itemsCount },
      it.instructorCount !== null && { label: words.instructors, value: it.instructorCount },
    ];
  }
}
