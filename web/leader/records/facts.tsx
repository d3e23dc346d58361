import { Show } from 'solid-js';
import type { Link, Point, Source } from '#core/schemas/common.ts';
import { coordPrecision } from '#core/terms/place.ts';
import type { Definition } from '#ui/DefinitionList.tsx';
import type { Leader } from '../context.ts';
import { dayOf } from '../format.ts';
import { type Place, printView, viewAt } from '../paths.ts';

/** Facts that are left out where they say nothing are given as false. */
export type Fact = Definition | false;

export function known(facts: readonly Fact[]): Definition[] {
  return facts.filter((fact) => fact !== false);
}

/** A link that opens another record in the panel. */
export function recordLink({ view }: Leader, link: Link | null) {
  return link === null ? undefined : <a href={printView({ ...view(), selected: link.id })}>{link.name}</a>;
}

/** A link that goes to a place. */
export function placeLink({ view }: Leader, place: Place, name: string) {
  return <a href={printView(viewAt(view(), place))}>{name}</a>;
}

export function parkLink(leader: Leader, park: Link | null) {
  return park === null ? undefined : placeLink(leader, { kind: 'park', id: park.id }, park.name);
}

/** How exactly the place is known, and the coordinates themselves where they are more than a hint. */
export function positionFact({ term, text }: Leader, point: Point | null): Definition {
  const label = text.record.position;
  if (point === null) return { label, value: text.list.noPoint };
  return {
    label,
    value: (
      <>
        {term(coordPrecision[point.precision])}
        <Show
          when={!point.schematic}
          fallback={`${text.comma}${text.layers.schematic}`}
        >{`${text.comma}${text.record.coordinates(String(point.lat), String(point.lng))}`}</Show>
      </>
    ),
  };
}

/** Where the statement comes from and when the record was last changed. */
export function originFacts({ text }: Leader, source: Source | null, updatedAt: string): Fact[] {
  return [
    { label: text.record.source, value: source?.text },
    { label: text.record.updated, value: dayOf(updatedAt) },
  ];
}

export function aliasFact({ text }: Leader, aliases: readonly string[]): Fact {
  return aliases.length > 0 && { label: text.record.aliases, value: aliases.join(text.join) };
}
