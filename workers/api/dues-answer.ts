import { isWithinRegion } from '#core/codes/region-code.ts';
import { childWith, type DuesDivision, tellEverywhere } from '#core/dues/tell-everywhere.ts';
import { monthOf } from '#core/month.ts';
import type { Dues, DuesRow } from '#core/schemas/dues.ts';
import type { RegionDetail } from '#core/schemas/region.ts';
import { orgType } from '#core/terms/organisation.ts';
import { codesOf } from '#core/terms/term.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import { type DuesGroup, duesGroups, regionsBelow } from '#db/queries/dues.ts';
import { readTogether } from '#db/queries/read.ts';

interface Asked {
  readonly region: RegionDetail;
  readonly month: string;
  readonly now: number;
}

interface Part {
  readonly code: string | null;
  readonly name: string | null;
}

/**
 * 党费缴纳 of a region by type, place and park. What is told is decided over its whole province, or another answer would give away
 * what this one leaves out: every answer reads the organisations of the province, with a row or two of each.
 */
export async function duesAnswer(db: SqlPort, { region, month, now }: Asked): Promise<Dues> {
  const { groups: all, below } = await readTogether(db, {
    groups: duesGroups(region.ancestors[0]?.code ?? region.code, month),
    below: regionsBelow(region.code),
  });
  const told = tellEverywhere(all);
  const groups = all.filter(({ regionCode }) => isWithinRegion(regionCode, region.code));
  const entered = groups.flatMap(({ enteredAt }) => enteredAt ?? []);
  const parks = new Map(groups.flatMap(({ parkId, parkName }) => (parkId === null ? [] : [[parkId, parkName]])));
  const rest: Part = { code: null, name: null };
  /** The rows of one table; what has no organisation is left out. */
  const tableOf = (
    division: DuesDivision,
    parts: readonly Part[],
    partOf: (group: DuesGroup) => string | null,
  ): DuesRow[] =>
    parts
      .map(({ code, name }) => ({ code, name, of: groups.filter((group) => partOf(group) === code) }))
      .filter(({ of }) => of.length > 0)
      .map(({ code, name, of }) => ({ code, name, ...counted(of), ...told.row(region.code, division, code) }));
  const types = codesOf(orgType).map((code) => ({ code, name: null }));
  return {
    region,
    month,
    latest: monthOf(shanghaiDate(now)),
    asOf: toIso(now),
    enteredAt: entered.length === 0 ? null : toIso(Math.max(...entered)),
    total: { ...rest, ...counted(groups), ...told.total(region.code) },
    types: tableOf('types', types, ({ type }) => type),
    regions: tableOf('regions', [...below, rest], ({ regionCode }) => childWith(region.code, regionCode)),
    parks: tableOf('parks', [...Array.from(parks, ([code, name]) => ({ code, name })), rest], ({ parkId }) => parkId),
  };
}

function counted(groups: readonly DuesGroup[]): Pick<DuesRow, 'organisations' | 'registered'> {
  const sum = (of: (group: DuesGroup) => number) => groups.reduce((all, group) => all + of(group), 0);
  return { organisations: sum(({ organisations }) => organisations), registered: sum(({ registered }) => registered) };
}
