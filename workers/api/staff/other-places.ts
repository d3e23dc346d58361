import { may } from '#core/access/may.ts';
import type { Resource } from '#core/access/scope.ts';
import { errorDetail } from '#core/errors.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { SqlPort } from '#db/port.ts';
import type { ChangeRequestRead } from '#db/queries/change-requests.ts';
import { parksWithAbove } from '#db/queries/import-scope.ts';
import { resourcesOf } from '#db/queries/resource-of.ts';
import { readNames } from '#db/queries/staff-references.ts';
import { ApiError } from '../errors.ts';
import type { Who } from '../who.ts';

/** What the approval of a request changes besides its own record where that lies. */
export interface OtherPlace {
  readonly resource: Resource;
  /** Name of the record that stays after a merge, or of the place that a record moves to. */
  readonly name: string;
}

/** The other place of each request that has one, by id of the request: whoever decides must decide there too. */
export async function otherPlaces(
  db: SqlPort,
  requests: readonly ChangeRequestRead[],
): Promise<ReadonlyMap<string, OtherPlace>> {
  const [staying, targets] = await Promise.all([stayingRecords(db, requests), targetPlaces(db, requests)]);
  return new Map([...staying, ...targets]);
}

async function stayingRecords(db: SqlPort, requests: readonly ChangeRequestRead[]): Promise<[string, OtherPlace][]> {
  const merges = requests.filter(({ action }) => action === 'MERGE');
  const kinds = new Set(merges.map(({ kind }) => kind as StaffKind)); // figures are never merged
  const found = await Promise.all(
    [...kinds].map((kind) =>
      resourcesOf(
        db,
        kind,
        merges.flatMap((each) => (each.kind === kind && each.into !== null ? [each.into] : [])),
      ),
    ),
  );
  const byId = new Map(found.flatMap((each) => [...each]));
  return merges.flatMap(({ id, into }) => {
    const resource = byId.get(into ?? '');
    return resource === undefined ? [] : [[id, { resource, name: resource.title }]];
  });
}

/** Where records come to lie by what is asked for: another region, another park, a park below another one. */
async function targetPlaces(db: SqlPort, requests: readonly ChangeRequestRead[]): Promise<[string, OtherPlace][]> {
  const moves = requests.flatMap((request) => {
    const { action, patch, kind } = request;
    const parkKey = kind === 'PARK' ? 'parent' : 'park';
    const movesPark = Object.hasOwn(patch, parkKey);
    if (action !== 'UPDATE' || !(movesPark || Object.hasOwn(patch, 'region'))) return [];
    const [region, park] = [textOrNull(patch.region), textOrNull(patch[parkKey])];
    return [{ request, movesPark, park, region }];
  });
  if (moves.length === 0) return [];
  const [regions, parks] = [moves.flatMap(({ region }) => region ?? []), moves.flatMap(({ park }) => park ?? [])];
  const [above, names] = await Promise.all([parksWithAbove(db, parks), readNames(db, parks, regions)]);
  return moves.map(({ request, movesPark, park, region }) => {
    const { kind, record, regionCode, regionName } = request;
    const stays = request.parks.map((id) => ({ kind: 'PARK' as const, id }));
    // a park takes its own grant along, but not below another one
    const own = kind === 'PARK' && movesPark && park !== null ? [] : [{ kind: kind as StaffKind, id: record }];
    const records = [...own, ...(movesPark ? (above.get(park ?? '') ?? []) : stays)];
    const place = names[park ?? ''] ?? names[region ?? ''] ?? regionName;
    return [request.id, { resource: { regionCode: region ?? regionCode, records }, name: place }];
  });
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Whether the caller decides at the other place of a request, where it has one. */
export function decidesThere(who: Who, place: OtherPlace | undefined): boolean {
  return place === undefined || may(who, 'change.approve', place.resource) === 'YES';
}

/** 403 with who decides instead, where a request concerns a place at which the caller does not. */
export function demandOtherPlace(who: Who, { title }: ChangeRequestRead, place: OtherPlace | undefined): void {
  if (place === undefined || decidesThere(who, place)) return;
  const expected = `请由同时管理两处的组织部门审核，一般是共同的上级：这条修改还涉及“${place.name}”，不在您的审核范围内`;
  throw new ApiError('FORBIDDEN', [errorDetail('changes', title, expected)]);
}
