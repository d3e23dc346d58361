import { isPublic } from '#core/machines/publication.ts';
import { enterpriseType, orgType } from '#core/terms/organisation.ts';
import { parkType } from '#core/terms/park.ts';
import { positionType } from '#core/terms/position.ts';
import { type Searchable, type SearchDocKind, searchWeight } from '../search-doc.ts';
import type { RecordState, WrittenKind } from './record-spec.ts';
import { type PlainState, typedState } from './record-state.ts';

/** Names around a record that its search text needs. */
export interface Surroundings {
  /** Full name of its region, e.g. 山西省晋中市榆次区. */
  readonly regionName: string;
  readonly parkName: string | null;
}

/** Kinds that search finds one by one; the others are found through the records that they belong to. */
const describe = {
  SITE: (state: RecordState<'SITE'>) => ({
    what: positionType[state.type].zh,
    names: [],
    context: [state.address, state.building, state.landmark],
    extra: state.level === 'CENTER' ? 5 : 0,
  }),
  PARK: (state: RecordState<'PARK'>) => ({
    what: parkType[state.type].zh,
    names: [state.shortName],
    context: [],
    extra: 0,
  }),
  ORGANISATION: (state: RecordState<'ORGANISATION'>) => ({
    what: orgType[state.type].zh,
    names: [state.shortName],
    context: [state.hostUnit],
    extra: 0,
  }),
  ENTERPRISE: (state: RecordState<'ENTERPRISE'>) => ({
    what: enterpriseType[state.type].zh,
    names: [],
    context: [state.address],
    extra: 0,
  }),
  VILLAGE: (state: RecordState<'VILLAGE'>) => ({
    what: state.kind === 'VILLAGE' ? '行政村' : '社区',
    names: [],
    context: [],
    extra: 0,
  }),
  SERVICE_ITEM: () => ({ what: '', names: [], context: [], extra: 0 }),
};
export type SearchedKind = keyof typeof describe;

/** Name of a kind in `search_doc`. */
export function docKind(kind: SearchedKind): SearchDocKind {
  return kind === 'SERVICE_ITEM' ? 'SERVICE' : kind;
}

export function isSearched(kind: WrittenKind): kind is SearchedKind {
  return Object.hasOwn(describe, kind);
}

/** What search says of a record in a state; the loader uses it too, so that a first edit changes nothing by itself. */
export function searchableOf(kind: SearchedKind, state: PlainState, around: Surroundings): Searchable {
  const { what, names, context, extra } = describeState(kind, state);
  const common = typedState(kind, state);
  const doc = docKind(kind);
  return {
    kind: doc,
    publicId: common.publicId,
    title: common.name,
    otherNames: [...names, ...('aliases' in common ? common.aliases.map((alias) => alias.name) : [])],
    subtitle: [around.regionName, what].filter((part) => part !== '').join(' · '),
    context: [around.parkName, ...context],
    places: [around.regionName, around.parkName],
    regionCode: common.regionCode,
    isIllustrative: common.isIllustrative === 1,
    isPublic: isPublic(common.publicationStatus),
    weight: searchWeight[doc] + extra,
  };
}

interface Described {
  readonly what: string;
  readonly names: readonly (string | null)[];
  readonly context: readonly (string | null)[];
  readonly extra: number;
}

function describeState(kind: SearchedKind, state: PlainState): Described {
  const of = describe[kind] as (state: never) => Described; // the function of the same kind as the state
  return of(state as never);
}
