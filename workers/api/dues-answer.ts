import { isWithinRegion } from '#core/codes/region-code.ts';
import { sumOf, tellDues } from '#core/dues/tell-dues.ts';
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

/** 党费缴纳 of a region: each of the three tables makes the whole of it, and is told so that nothing follows from the total. */
export async function duesAnswer(db: SqlPort, { region, month, now }: Asked): Promise<Dues> {
  const { groups, below } = await readTogether(db, {
    groups: duesGroups(region.code, month),
    below: regionsBelow(region.code),
  });
  const entered = groups.flatMap(({ enteredAt }) => enteredAt ?? []);
  const childOf = ({ regionCode }: DuesGroup) =>
    below.find(({ code }) => isWithinRegion(regionCode, code))?.code ?? null;
  const parks = new Map(groups.flatMap(({ parkId, parkName }) => (parkId === null ? [] : [[parkId, parkName]])));
  const rest: Part = { code: null, name: null };
  const tables = {
    types: tableOf(
      groups,
      codesOf(orgType).map((code) => ({ code, name: null })),
      ({ type }) => type,
    ),
    regions: tableOf(groups, [...below, rest], childOf),
    parks: tableOf(groups, [...Array.from(parks, ([code, name]) => ({ code, name })), rest], ({ parkId }) => parkId),
  };
  return {
    region,
    month,
    latest: monthOf(shanghaiDate(now)),
    asOf: toIso(now),
    enteredAt: entered.length === 0 ? null : toIso(Math.max(...entered)),
    total: { ...rest, ...counted(groups), ...tellDues(sumOf(groups), []).total },
    ...tables,
  };
}

/** The rows of one table; what has no organisation is left out. */
function tableOf(
  groups: readonly DuesGroup[],
  parts: readonly Part[],
  partOf: (group: DuesGroup) => string | null,
): DuesRow[] {
  const found = parts
    .map((part) => ({ part, of: groups.filter((group) => partOf(group) === part.code) }))
    .filter(({ of }) => of.length > 0);
  const told = tellDues(
    sumOf(groups),
    found.map(({ of }) => sumOf(of)),
  );
  return found.map(({ part: { code, name }, of }, i) => ({
    code,
    name,
    ...counted(of),
    ...(told.parts[i] ?? { owed: null, paid: null, unpaid: null }),
  }));
}

function counted(groups: readonly DuesGroup[]): Pick<DuesRow, 'organisations' | 'registered'> {
  const sum = (of: (group: DuesGroup) => number) => groups.reduce((all, group) => all + of(group), 0);
  return { organisations: sum(({ organisations }) => organisations), registered: sum(({ registered }) => registered) };
}
