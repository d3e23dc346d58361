import { monthOf } from '#core/month.ts';
import type { OrganisationDues } from '#core/schemas/dues.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import { duesGround, duesOfOrganisation } from '#db/queries/dues.ts';
import { readTogether } from '#db/queries/read.ts';

/** Months of an organisation that are told: three years. */
const MONTHS = 36;

/** What was entered of an organisation, and what its form must know besides. */
export async function duesOf(db: SqlPort, id: string, now: number): Promise<OrganisationDues> {
  const { entries, ground } = await readTogether(db, {
    entries: duesOfOrganisation(id, MONTHS),
    ground: duesGround(id),
  });
  return {
    items: entries.map(({ who, enteredAt, ...entry }) => ({
      ...entry,
      enteredAt: toIso(enteredAt),
      enteredBy: who ?? '',
    })),
    month: monthOf(shanghaiDate(now)),
    isCounted: ground[0]?.isCounted === 1,
    band: ground[0]?.band ?? null,
  };
}
