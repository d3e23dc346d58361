import { For } from 'solid-js';
import type { ParkDetail } from '#core/schemas/park.ts';
import { parkType } from '#core/terms/park.ts';
import { coordPrecision } from '#core/terms/place.ts';
import { type Definition, DefinitionList } from '#ui/DefinitionList.tsx';
import { useLeader } from '../context.ts';
import { printView, viewAt } from '../paths.ts';

/** What is known of a park beyond its figures. */
export function ParkFacts(props: { park: ParkDetail }) {
  const { term, text, view } = useLeader();
  const words = text.overview;
  const items = (): Definition[] => {
    const { park } = props;
    const parent = park.parent;
    const given: (Definition | false)[] = [
      { label: words.parkType, value: term(parkType[park.type]) },
      { label: words.parkRegion, value: park.regionName },
      parent !== null && {
        label: words.parkParent,
        value: <a href={printView(viewAt(view(), { kind: 'park', id: parent.id }))}>{parent.name}</a>,
      },
      park.aliases.length > 0 && { label: words.parkAliases, value: park.aliases.join(text.join) },
      park.industryTags.length > 0 && { label: words.parkTags, value: park.industryTags.join(text.join) },
      park.honours.length > 0 && {
        label: words.parkHonours,
        value: (
          <ul class="plain-list" role="list">
            <For each={park.honours}>
              {(honour) => (
                <li>
                  {[honour.name, honour.grade, honour.asOf].filter(Boolean).join(text.dot)}
                  <span class="note"> {honour.source?.text}</span>
                </li>
              )}
            </For>
          </ul>
        ),
      },
      park.timeline.length > 0 && {
        label: words.parkTimeline,
        value: (
          <ul class="plain-list" role="list">
            <For each={park.timeline}>
              {(event) => (
                <li>
                  <span class="tabular">{event.on}</span> {event.text}
                </li>
              )}
            </For>
          </ul>
        ),
      },
      park.termNote !== null && { label: words.parkTermNote, value: park.termNote },
      {
        label: words.parkPosition,
        value:
          park.point === null
            ? text.list.noPoint
            : park.point.schematic
              ? `${term(coordPrecision[park.point.precision])}${text.comma}${text.layers.schematic}`
              : term(coordPrecision[park.point.precision]),
      },
      { label: words.parkSource, value: park.source?.text },
    ];
    return given.filter((item) => item !== false);
  };
  return (
    <section aria-labelledby="park-facts">
      <h2 class="overview__title" id="park-facts">
        {words.park}
      </h2>
      <DefinitionList items={items()} />
    </section>
  );
}
