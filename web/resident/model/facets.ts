import type { Site } from '#core/schemas/site.ts';
import {
  type Facility,
  facility,
  type PositionFunction,
  type PositionLevel,
  type PositionType,
  positionFunction,
  positionLevel,
  positionType,
} from '#core/terms/position.ts';
import type { HomeView } from '../paths.ts';

/** A value that can be chosen. `count`: places it would leave (or, for a kind or level, has); null = not counted. */
export interface Facet<Code> {
  readonly code: Code;
  readonly count: number | null;
}

/** The values that the filters of a list offer. */
export interface Facets {
  readonly facilities: readonly Facet<Facility>[];
  readonly kinds: readonly Facet<PositionType>[];
  readonly functions: readonly Facet<PositionFunction>[];
  readonly levels: readonly Facet<PositionLevel>[];
  /** Null where no place has it. */
  readonly barrier: Facet<true> | null;
  readonly verified: Facet<true> | null;
}

/**
 * Counted from a list that fits on one page, so that no filter is offered that leads nowhere; from a longer list nothing can
 * be counted and every value is offered. `sites` answer the view without its kinds and levels, of which any may match.
 */
export function facetsOf(sites: readonly Site[], isWhole: boolean, view: HomeView): Facets {
  const ofKind = (site: Site) => view.kinds.length === 0 || view.kinds.includes(site.kind);
  const ofLevel = (site: Site) => view.levels.length === 0 || (site.level !== null && view.levels.includes(site.level));
  const shown = sites.filter((site) => ofKind(site) && ofLevel(site));
  const count = (among: readonly Site[], has: (site: Site) => boolean) => (isWhole ? among.filter(has).length : null);
  const offered = <Code extends string>(
    terms: Readonly<Record<Code, unknown>>,
    chosen: readonly Code[],
    among: readonly Site[],
    has: (site: Site, code: Code) => boolean,
  ): Facet<Code>[] =>
    (Object.keys(terms) as Code[]) // keys of a record of Code are Code
      .map((code) => ({ code, count: count(among, (site) => has(site, code)) }))
      .filter((facet) => facet.count !== 0 || chosen.includes(facet.code));
  const flag = (isSet: boolean, has: (site: Site) => boolean): Facet<true> | null => {
    const found = count(shown, has);
    return found === 0 && !isSet ? null : { code: true, count: found };
  };
  return {
    facilities: offered(facility, view.facilities, shown, (site, code) => site.facilities.includes(code)),
    kinds: offered(positionType, view.kinds, sites.filter(ofLevel), (site, code) => site.kind === code),
    functions: offered(positionFunction, view.functions, shown, (site, code) => site.functions.includes(code)),
    levels: offered(positionLevel, view.levels, sites.filter(ofKind), (site, code) => site.level === code),
    barrier: flag(view.barrier, (site) => site.barrierFree.wheelchair === true),
    verified: flag(view.verified, (site) => site.verifyState === 'VERIFIED'),
  };
}
