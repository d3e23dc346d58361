import type { StaffKind } from '#core/records/catalogue.ts';
import type { SqlPort } from '../port.ts';
import { readTogether, rows } from './read.ts';
import { recordSpecs } from './record-spec.ts';
import { name, type Sql, sql } from './sql.ts';
import { namesRecord, type Referrer, referrersOf } from './staff-attached.ts';

export interface Blocker {
  readonly kind: StaffKind;
  readonly role: string;
  readonly count: number;
}

/** Kinds that others lean on: they are dealt with first. Sites leave a cluster or an honour without harm. */
const LEANED_ON: readonly StaffKind[] = ['PARK', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'CAMPAIGN'];

/** Fields that only tell more about a record and need not be mended before. */
const HARMLESS: readonly string[] = ['subjects', 'bearers', 'parties', 'members', 'items'];

/** Kinds that tell of what was: they stay as they are. */
const TOLD: readonly StaffKind[] = ['ACTIVITY'];

/** What still leans on a record that is to be 停用: records that are not 停用, pairings that have not ended. */
export async function blockersOf(db: SqlPort, kind: StaffKind, id: string): Promise<readonly Blocker[]> {
  return (await blockersOfEach(db, kind, [id])).get(id) ?? [];
}

/**
 * The same of several records, by id; those that nothing leans on are missing. `leaving`: a SELECT of row ids of records of
 * the kind that go together with them.
 */
export async function blockersOfEach(
  db: SqlPort,
  kind: StaffKind,
  ids: readonly string[],
  leaving: Sql | null = null,
): Promise<ReadonlyMap<string, readonly Blocker[]>> {
  const referrers = LEANED_ON.includes(kind)
    ? referrersOf(kind).filter(({ kind: each, field }) => !HARMLESS.includes(field.key) && !TOLD.includes(each))
    : [];
  if (referrers.length === 0 || ids.length === 0) return new Map();
  const counts = referrers.map((referrer) => {
    const stays = leaving === null || referrer.kind !== kind ? sql`1` : sql`r.id NOT IN (${leaving})`;
    const count = rows<{ id: string; n: number }>(sql`SELECT o.public_id AS id, count(*) AS n
      FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN ${name(recordSpecs[kind].table)} o ON o.public_id = j.value
        CROSS JOIN ${name(recordSpecs[referrer.kind].table)} r ON ${namesRecord(referrer, kind, sql`o.id`)}
      WHERE r.publication_status <> 'CLOSED' AND ${stillCounts(referrer)} AND ${stays} GROUP BY 1`);
    return [`${referrer.kind} ${referrer.field.key}`, count] as const;
  });
  const found = await readTogether(db, Object.fromEntries(counts));
  const blockers = new Map<string, Blocker[]>();
  for (const { kind: each, field } of referrers) {
    for (const { id, n } of found[`${each} ${field.key}`] ?? []) {
      blockers.set(id, [...(blockers.get(id) ?? []), { kind: each, role: field.key, count: n }]);
    }
  }
  return blockers;
}

function stillCounts({ kind }: Referrer) {
  return kind === 'PAIRING' ? name("r.status NOT IN ('REJECTED', 'WITHDRAWN', 'ENDED')") : sql`1`;
}

/** Whether a record was ever public: it is, or a tombstone tells that it was. */
export async function wasPublic(db: SqlPort, kind: StaffKind, id: string): Promise<boolean> {
  const { text, values } = sql`SELECT 1 AS found FROM ${name(recordSpecs[kind].table)} r
    WHERE r.public_id = ${id} AND (r.published_no IS NOT NULL
      OR EXISTS (SELECT 1 FROM publication_tombstone t WHERE t.kind = ${kind} AND t.record_id = r.id))`;
  return (await db.query(text, values)).length > 0;
}
