import { regionAncestors } from '../codes/region-code.ts';
import { type DuesSum, type ToldDues, tellSets } from './tell-dues.ts';

/** What organisations of a type that lie in the same region and park entered. */
export interface DuesCell extends DuesSum {
  readonly type: string;
  readonly regionCode: string;
  readonly parkId: string | null;
}

/** How the dues of a region are divided, in the order in which the divisions come to their numbers. */
export const duesDivisions = ['regions', 'types', 'parks'] as const;
export type DuesDivision = (typeof duesDivisions)[number];

export interface ToldEverywhere {
  readonly total: (region: string) => ToldDues;
  /** `code`: a region directly below, a type or a park; null = what lies in none of those. */
  readonly row: (region: string, division: DuesDivision, code: string | null) => ToldDues;
}

interface DuesSet {
  readonly key: string;
  readonly division: DuesDivision;
  /** Steps below the province. */
  readonly depth: number;
  readonly at: number[];
}

const NOTHING: ToldDues = { owed: null, paid: null, unpaid: null };

/**
 * What is told of every region of a province, whoever asks about whichever: one decision for all answers, so that none gives away
 * what another leaves out. Places come first, from the province down and the larger before the smaller; types and parks are told
 * where they cut none of what is told by then into numbers of too few. `cells`: all of the province.
 */
export function tellEverywhere(cells: readonly DuesCell[]): ToldEverywhere {
  const entered = cells.filter(({ registered }) => registered > 0);
  const owed = ({ at }: DuesSet) => at.reduce((sum, i) => sum + (entered[i]?.owed ?? 0), 0);
  const sets = setsOf(entered)
    .map((set) => ({ ...set, owed: owed(set), rank: duesDivisions.indexOf(set.division) }))
    .sort((a, b) => a.rank - b.rank || a.depth - b.depth || b.owed - a.owed || (a.key < b.key ? -1 : 1));
  const told = tellSets(
    entered,
    sets.map(({ at }) => at),
  );
  const byKey = new Map(sets.map(({ key }, i) => [key, told[i] ?? NOTHING]));
  return {
    total: (region) => byKey.get(totalKey(region)) ?? NOTHING,
    row: (region, division, code) => byKey.get(rowKey(region, division, code)) ?? NOTHING,
  };
}

/** The region directly below `region` that a place lies in; null where it lies in none, but at the level of `region` itself. */
export function childWith(region: string, place: string): string | null {
  const way = wayTo(place);
  return way.includes(region) ? (way[way.indexOf(region) + 1] ?? null) : null;
}

/** Every set of which a number may be asked for. */
function setsOf(cells: readonly DuesCell[]): DuesSet[] {
  const sets = new Map<string, DuesSet>();
  for (const [i, { regionCode, type, parkId }] of cells.entries()) {
    const add = (key: string, division: DuesDivision, depth: number) => {
      const set = sets.get(key) ?? { key, division, depth, at: [] };
      set.at.push(i);
      sets.set(key, set);
    };
    for (const [depth, place] of wayTo(regionCode).entries()) {
      add(totalKey(place), 'regions', depth);
      if (place === regionCode) add(rowKey(place, 'regions', null), 'regions', depth + 1);
      add(rowKey(place, 'types', type), 'types', depth);
      add(rowKey(place, 'parks', parkId), 'parks', depth);
    }
  }
  return [...sets.values()];
}

/** From the province down to the place itself. */
const wayTo = (place: string) => [...regionAncestors(place), place];
const totalKey = (region: string) => region;
/** The row of a region below is its total. */
const rowKey = (region: string, division: DuesDivision, code: string | null) =>
  division === 'regions' && code !== null ? totalKey(code) : `${region} ${division} ${code ?? ''}`;
