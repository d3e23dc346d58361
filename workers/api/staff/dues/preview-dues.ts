import type { Scope } from '#core/access/scope.ts';
import { duesDoubts } from '#core/dues/dues-doubts.ts';
import type { DuesPreview, DuesPreviewRow } from '#core/schemas/dues.ts';
import type { SqlPort } from '#db/port.ts';
import { heldDues, type MeantOrganisation, meantOrganisations } from '#db/queries/dues.ts';
import { readRows } from '#db/queries/read.ts';

interface Asked {
  readonly organisation: string;
  readonly month: string;
  readonly owed: number;
  readonly paid: number;
}

/** What a table would come to, row by row: which organisation is meant of those in reach, and what holds of it now. */
export async function previewDues(db: SqlPort, rows: readonly Asked[], scopes: readonly Scope[]): Promise<DuesPreview> {
  const names = [...new Set(rows.map(({ organisation }) => organisation))];
  const meant = new Map<string, MeantOrganisation[]>(names.map((each) => [each, []]));
  for (const found of await readRows(db, meantOrganisations(names, scopes))) meant.get(found.asked)?.push(found);
  const one = rows.map(({ organisation }) => onlyOne(meant.get(organisation) ?? []));
  const keys = rows.flatMap(({ month }, i) => {
    const id = one[i]?.id;
    return id === undefined ? [] : [{ organisation: id, month }];
  });
  const held = new Map(
    (await readRows(db, heldDues(keys))).map((each) => [`${each.organisation} ${each.month}`, each]),
  );
  const seen = new Set<string>();
  return {
    rows: rows.map((row, i): DuesPreviewRow => {
      const found = one[i];
      const none = { organisation: null, edition: 0, before: null, doubts: [] };
      if (found === undefined) return { match: meant.get(row.organisation)?.length ? 'SEVERAL' : 'UNKNOWN', ...none };
      const { id, name, regionName, band } = found;
      const key = `${id} ${row.month}`;
      const { edition = 0, owed = null, paid = null } = held.get(key) ?? {};
      const before = owed === null || paid === null ? null : { owed, paid };
      const isTwice = seen.has(key);
      seen.add(key);
      return {
        match: isTwice ? 'TWICE' : matchOf(row, before),
        organisation: { id, name, regionName, isIllustrative: found.isIllustrative === 1 },
        edition,
        before,
        doubts: duesDoubts(row.owed, band),
      };
    }),
  };
}

function matchOf({ owed, paid }: Asked, before: DuesPreviewRow['before']): 'NEW' | 'CHANGE' | 'SAME' {
  if (before === null) return 'NEW';
  return before.owed === owed && before.paid === paid ? 'SAME' : 'CHANGE';
}

/** Of several of one name the registered one is meant where there is but one. */
function onlyOne(found: readonly MeantOrganisation[]): MeantOrganisation | undefined {
  const registered = found.filter(({ isIllustrative }) => isIllustrative === 0);
  const candidates = registered.length > 0 ? registered : found;
  return candidates.length === 1 ? candidates[0] : undefined;
}
