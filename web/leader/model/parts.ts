import { isDemonstrationPark } from '#core/demonstration-park.ts';
import type { ChainLink } from '#core/schemas/chain.ts';
import type { ContactPoint } from '#core/schemas/contact-point.ts';
import type { Enterprise } from '#core/schemas/enterprise.ts';
import type { Grid } from '#core/schemas/grid.ts';
import type { Organisation } from '#core/schemas/organisation.ts';
import type { Pairing } from '#core/schemas/pairing.ts';
import type { Park } from '#core/schemas/park.ts';
import type { Site } from '#core/schemas/site.ts';
import type { Village } from '#core/schemas/village.ts';
import { chainRole, orgSetting, orgType } from '#core/terms/organisation.ts';
import { contactPointLevel, contactPointStatus, pairingType } from '#core/terms/pairing.ts';
import { parkType } from '#core/terms/park.ts';
import { positionLevel, verifyState } from '#core/terms/position.ts';
import { gapKind } from '#core/terms/service-gap.ts';
import type { Term, Terms } from '#core/terms/term.ts';
import type { Gap } from './gaps.ts';
import { type AnyRow, type ListLayer, recordsOf } from './layers.ts';
import type { Member } from './members.ts';

/** Some of a layer's records: a line of the legend of its own, with a list of exactly as many rows as it counts. */
export type Part = {
  /** What stands in the address. */
  key: string;
  /** A domain term, or a word of the page by its key. */
  name: Term | PartWord;
  rows: readonly AnyRow[];
};

/** Parts that are no term of the domain. */
export type PartWord =
  | 'demonstration'
  | 'honoured'
  | 'outer'
  | 'inner'
  | 'unpaired'
  | 'quiet'
  | 'unplaced'
  | 'instructorsKnown'
  | 'instructorsUnknown'
  | 'stationedKnown'
  | 'stationedUnknown';

/** Days without an activity after which a pairing counts as quiet. */
const QUIET_DAYS = 90;

/** Begins the keys of 设置类别, apart from those of the kinds of organisations. */
export const SETTING = 'SETTING_';
/** Begins the keys of links of a chain by who leads them. */
export const LED = 'LED_';

/** The parts of a layer that have records; `today` is `YYYY-MM-DD` in Asia/Shanghai. */
export function partsOf(layer: ListLayer, records: readonly AnyRow[], today: string): Part[] {
  const rows = recordsOf(layer, records);
  return [...byKind(layer, rows, today)].filter((part) => part.rows.length > 0);
}

/** The rows of a part; all of them for a key that the layer does not have. */
export function rowsOfPart(layer: ListLayer, records: readonly AnyRow[], part: string | null, today: string) {
  const found =
    part === null ? undefined : byKind(layer, recordsOf(layer, records), today).find(({ key }) => key === part);
  return found?.rows ?? recordsOf(layer, records);
}

function byKind(layer: ListLayer, rows: readonly AnyRow[], today: string): Part[] {
  // setOf gives each layer rows of its own kind
  switch (layer) {
    case 'parks': {
      const parks = rows as readonly Park[];
      return [
        ...byTerm(parks, parkType, ({ type }) => type),
        ...parkLevels(parks),
        word('demonstration', parks.filter(isDemonstrationPark)),
        word(
          'honoured',
          parks.filter(({ honours }) => honours.length > 0),
        ),
      ];
    }
    case 'rings':
      return byTerm(rows as readonly Gap[], gapKind, ({ kind }) => kind);
    case 'clusters':
      return byTerm(rows as readonly Member[], positionLevel, ({ level }) => level);
    case 'contacts': {
      const contacts = rows as readonly ContactPoint[];
      return [
        ...byTerm(contacts, contactPointStatus, ({ status }) => status),
        ...byTerm(contacts, contactPointLevel, ({ level }) => level),
      ];
    }
    case 'chains':
      return byTerm(rows as readonly ChainLink[], chainRole, ({ from }) => from.role, LED);
    case 'grids':
      return gridParts(rows as readonly Grid[]);
    case 'verify':
      return byTerm(rows as readonly Site[], verifyState, (site) => site.verifyState);
    case 'organisations': {
      const orgs = rows as readonly Organisation[];
      return [
        ...byTerm(orgs, orgType, ({ type }) => type),
        ...byTerm(orgs, orgSetting, ({ setting }) => setting, SETTING),
        word(
          'unplaced',
          orgs.filter(({ point }) => point === null),
        ),
      ];
    }
    case 'pairings': {
      const pairings = rows as readonly Pairing[];
      return [
        ...byTerm(pairings, pairingType, ({ type }) => type),
        word(
          'quiet',
          pairings.filter((pairing) => isQuiet(pairing, today)),
        ),
      ];
    }
    case 'enterprises':
      return [word('unpaired', (rows as readonly Enterprise[]).filter(isUnpaired))];
    case 'villages':
      return [
        word(
          'unpaired',
          (rows as readonly Village[]).filter(({ pairingCount }) => pairingCount === 0),
        ),
      ];
    default:
      return [];
  }
}

/** Parks of their own and those inside another; where there are none inside, nothing is told apart. */
function parkLevels(parks: readonly Park[]): Part[] {
  const inner = parks.filter(({ parent }) => parent !== null);
  if (inner.length === 0) return [];
  const outer = parks.filter(({ parent }) => parent === null);
  return [word('outer', outer), word('inner', inner)];
}

/** 未登记 is not 0: how many grids say a number, and how many say nothing. */
function gridParts(grids: readonly Grid[]): Part[] {
  const parts = [
    ['instructorsKnown', ({ instructorCount }: Grid) => instructorCount !== null],
    ['instructorsUnknown', ({ instructorCount }: Grid) => instructorCount === null],
    ['stationedKnown', ({ stationedStaffCount }: Grid) => stationedStaffCount !== null],
    ['stationedUnknown', ({ stationedStaffCount }: Grid) => stationedStaffCount === null],
  ] as const;
  return parts.map(([key, has]) => word(key, grids.filter(has)));
}

/** 近 90 天无活动: in force, and nothing was done since then; a pairing that began since then still has its time. */
function isQuiet({ status, lastActivityOn, startedOn }: Pairing, today: string): boolean {
  const since = new Date(Date.parse(`${today}T00:00:00Z`) - QUIET_DAYS * 86_400_000).toISOString().slice(0, 10);
  const last = lastActivityOn ?? startedOn;
  return status === 'ACTIVE' && (last === null || last < since);
}

/** Social organisations are no party of pairings between enterprises and villages, nor is an enterprise that has stopped. */
function isUnpaired({ type, operatingStatus, pairingCount }: Enterprise): boolean {
  return type !== 'SOCIAL_ORG' && operatingStatus === 'OPERATING' && pairingCount === 0;
}

function byTerm<R extends AnyRow>(
  rows: readonly R[],
  terms: Terms,
  codeOf: (row: R) => string | null,
  prefix = '',
): Part[] {
  return Object.entries(terms).map(([code, name]) => ({
    key: `${prefix}${code}`,
    name,
    rows: rows.filter((row) => codeOf(row) === code),
  }));
}

function word(key: PartWord, rows: readonly AnyRow[]): Part {
  return { key, name: key, rows };
}
