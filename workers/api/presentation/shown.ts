import type { StaleAnswer } from '#core/schemas/common.ts';
import type { ListedPresentation, Presentation, PresentationContent, Stop } from '#core/schemas/presentation.ts';
import { toIso } from '#core/time.ts';
import type { PresentationRow } from '#db/queries/presentations.ts';
import type { Who } from '../who.ts';
import { isMine, mayEdit, mayPublish } from './access.ts';

export function shownListed(who: Who, row: PresentationRow): ListedPresentation {
  return {
    id: row.publicId,
    version: row.version,
    kind: row.kind,
    title: row.title,
    region: row.regionCode === null ? null : { code: row.regionCode, name: row.regionName ?? row.regionCode },
    audience: row.audience,
    plannedOn: row.plannedOn,
    stopCount: row.stopCount,
    mine: isMine(who, row),
    updatedAt: toIso(row.updatedAt),
  };
}

export function shownPresentation(who: Who, row: PresentationRow): Presentation {
  return {
    ...shownListed(who, row),
    note: row.note,
    stops: stopsOf(row),
    mayEdit: mayEdit(who, row),
    mayPublish: mayPublish(who, row),
  };
}

/** What others changed meanwhile against what is wanted. What the writer saw is not kept. */
export function staleOf(row: PresentationRow, wanted: PresentationContent): StaleAnswer {
  const { title, note, regionCode, audience, plannedOn } = row;
  const current = { title, note, regionCode, audience, plannedOn, stops: stopsOf(row) };
  const fields = Object.keys(current) as (keyof typeof current)[]; // the keys of the record above
  return {
    currentVersion: row.version,
    difference: fields
      .filter((field) => JSON.stringify(current[field]) !== JSON.stringify(wanted[field]))
      .map((field) => ({ field, seen: null, current: current[field], wanted: wanted[field] })),
  };
}

/** Written by our own route, which checked it. */
function stopsOf({ stops }: PresentationRow): Stop[] {
  return JSON.parse(stops) as Stop[];
}
