import type { SiteCounts } from '#core/schemas/site-counts.ts';
import { siteSymbol, siteSymbols } from '#core/site-symbol.ts';
import { MOBILE_BIT } from '#core/snapshot/layout.ts';
import { tellRowsWithin } from '#core/snapshot/page.ts';
import { rowTest } from '#core/snapshot/row-test.ts';
import type { Shard } from '#core/snapshot/shard.ts';
import { siteKindOf } from '#core/snapshot/site-kind.ts';
import {
  type PositionLevel,
  type PositionType,
  type VerifyState,
  verifyState as verifyTerms,
} from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import { reviewWindow, verifyStateOn } from '#core/verify-state.ts';
import { pastTables } from './past-tables.ts';
import { illustrativeFlags, inRegion, PUBLIC_STATES, parkAndSubparks } from './public.ts';
import { keptBy, type PublicStore, shardSetsOf } from './public-store.ts';
import { readRows, rows } from './read.ts';
import { memoryFor } from './snapshot-filter.ts';
import { among, sql, whereAll } from './sql.ts';
import type { IllustrativeChoice, View } from './view.ts';

/** What a list of a past date reads. */
const PAST = ['SITE', 'PARK'] as const;

/** Which sites are counted. */
export interface CountedSites {
  readonly region?: string;
  /** Public id; its sub-parks belong to it. */
  readonly park?: string;
  readonly illustrative: IllustrativeChoice;
  /** At the end of that date. */
  readonly date?: string;
}

/** Sites that are counted together. */
interface Counted {
  readonly kind: PositionType;
  readonly level: PositionLevel | null;
  readonly isMobile: 0 | 1;
  readonly isIllustrative: 0 | 1;
  readonly state: VerifyState;
}

interface CountRow extends Counted {
  readonly n: number;
}

/**
 * Public sites by symbol and by 核实状态, registered and 示例 apart. From memory a column is walked; the database reads one
 * index entry and row a site, once for all who ask until something else is published. A region or a park bounds both.
 */
export async function countSites(db: PublicStore, asked: CountedSites, view: View): Promise<SiteCounts> {
  const { region = '', park = '', illustrative, date = '' } = asked;
  const counted = await keptBy(
    db,
    `siteCounts ${region} ${park} ${illustrative} ${date}`,
    async () => (date === '' ? await inMemory(db, asked, view) : null) ?? (await inDatabase(db, asked, view)),
  );
  const sum = (counts: (row: CountRow) => boolean) => {
    const of = (flag: 0 | 1) =>
      counted.reduce((all, row) => (row.isIllustrative === flag && counts(row) ? all + row.n : all), 0);
    return { registered: of(0), illustrative: of(1) };
  };
  return {
    symbols: siteSymbols.map((symbol) => ({ symbol, ...sum((row) => symbolOf(row) === symbol) })),
    verify: states.map((state) => ({ state, ...sum((row) => row.state === state) })),
    asOf: toIso(view.now),
  };
}

function symbolOf({ kind, level, isMobile }: CountRow) {
  return siteSymbol({ kind, level, isMobile: isMobile === 1 });
}

async function inMemory(
  store: PublicStore,
  { region, park, illustrative }: CountedSites,
  { now }: View,
): Promise<CountRow[] | null> {
  const question = await memoryFor(store, { region, park });
  if (question === null) return null;
  const { filter, holds, memory } = question;
  const today = shanghaiDate(now);
  const counts = new Map<number, Counted & { n: number }>();
  const isWhole = tellRowsWithin(
    memory.snapshot,
    { sets: shardSetsOf(illustrative), region, holds, testOf: (shard) => rowTest(shard, filter, today) },
    memory.wanted,
    (shard, row) => {
      const state = stateOf(shard, row, today);
      const key = countKey(shard, row, state);
      const known = counts.get(key);
      if (known !== undefined) known.n++;
      else counts.set(key, { ...countedWith(shard, row), state, n: 1 });
    },
  );
  return isWhole ? [...counts.values()] : null;
}

function stateOf({ text, texts }: Shard, row: number, today: string): VerifyState {
  const verifiedOn = texts.few(text.verifiedOn[row] ?? 0);
  return verifyStateOn({ verifiedOn, nextReviewOn: texts.few(text.nextReviewOn[row] ?? 0) }, today);
}

const states = codesOf(verifyTerms);

/** What a site is counted under, its codes side by side in one number: a text for each of a million sites is too much. */
function countKey({ kind, level, flags, facts }: Shard, row: number, state: VerifyState): number {
  const yes = ((flags[row] ?? 0) & MOBILE_BIT ? 1 : 0) + (facts.isIllustrative ? 2 : 0);
  return ((((kind[row] ?? 0) << 8) | (level[row] ?? 0)) << 8) | (states.indexOf(state) << 2) | yes;
}

function countedWith(shard: Shard, row: number): Omit<Counted, 'state'> {
  const { kind, level, isMobile } = siteKindOf(shard, row);
  return { kind, level, isMobile: isMobile ? 1 : 0, isIllustrative: shard.facts.isIllustrative ? 1 : 0 };
}

function inDatabase(
  db: PublicStore,
  { region, park, illustrative, date }: CountedSites,
  { now }: View,
): Promise<CountRow[]> {
  const { today, overdueBefore } = reviewWindow(shanghaiDate(now));
  return readRows(
    db,
    rows<CountRow>(sql`${pastTables(date, PAST)} SELECT t.type AS kind, t.level AS level, t.is_mobile AS isMobile,
        t.is_illustrative AS isIllustrative,
        CASE WHEN t.verified_on IS NULL THEN 'UNVERIFIED' WHEN t.next_review_on > ${today} THEN 'VERIFIED'
          WHEN t.next_review_on >= ${overdueBefore} THEN 'REVIEW_DUE' ELSE 'OVERDUE' END AS state, count(*) AS n
      FROM position t ${whereAll([
        among('t.publication_status', PUBLIC_STATES),
        among('t.is_illustrative', illustrativeFlags(illustrative)),
        inRegion('t.region_code', region),
        park === undefined ? null : sql`t.park_id IN (${parkAndSubparks(park)})`,
      ])} GROUP BY 1, 2, 3, 4, 5`),
  );
}
