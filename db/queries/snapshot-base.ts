import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

/** How new the public data is. */
export interface Freshness {
  /** The number of the latest public change. */
  readonly no: number;
  /** Other data came in the place of what was there: numbers begin anew, and mean other things. Empty = never yet. */
  readonly epoch: string;
  /** Where the manifest of the latest snapshot lies; null = there is none. */
  readonly snapshot: string | null;
}

export async function freshness(db: SqlPort): Promise<Freshness> {
  const [row] = await readRows(
    db,
    rows<Freshness>(sql`SELECT value AS no, coalesce((SELECT value FROM meta WHERE key = 'epoch'), '') AS epoch,
      (SELECT value FROM meta WHERE key = 'snapshot') AS snapshot FROM publication_counter WHERE id = 1`),
  );
  return row ?? { no: 0, epoch: '', snapshot: null };
}

/** For a restore, which may bring an older number back: no answer of other data is taken for one of these. */
export const newEpoch = sql`INSERT INTO meta (key, value) VALUES ('epoch', lower(hex(randomblob(4))))
  ON CONFLICT (key) DO UPDATE SET value = excluded.value`;

/**
 * For whoever puts other data in the place of what was there: the database answers until the next base is built, and one
 * that is being built is given up.
 */
export const forgetSnapshot = sql`DELETE FROM meta WHERE key IN ('snapshot', 'snapshot_building')`;

/** How far the base has come that is being built, as its builder wrote it down; null = none is. */
export async function buildingText(db: SqlPort): Promise<string | null> {
  const [row] = await readRows(
    db,
    rows<{ value: string }>(sql`SELECT value FROM meta WHERE key = 'snapshot_building'`),
  );
  return row?.value ?? null;
}

/** Writes down that a base is being built, in the place of any other. */
export async function noteBuilding(db: SqlPort, text: string): Promise<void> {
  await db.batch([
    sql`INSERT INTO meta (key, value) VALUES ('snapshot_building', ${text}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  ]);
}

/** Writes down a step of it, unless it was given up meanwhile. */
export async function noteStep(db: SqlPort, before: string, after: string): Promise<void> {
  await db.batch([sql`UPDATE meta SET value = ${after} WHERE key = 'snapshot_building' AND value = ${before}`]);
}

/** Says where the manifest of the base lies that counts from now on; false when its building was given up meanwhile. */
export async function pointToSnapshot(db: SqlPort, manifest: string, building: string): Promise<boolean> {
  const [pointed] = await db.batch([
    sql`INSERT INTO meta (key, value) SELECT 'snapshot', ${manifest} FROM meta WHERE key = 'snapshot_building' AND value = ${building}
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    sql`DELETE FROM meta WHERE key = 'snapshot_building' AND value = ${building}`,
  ]);
  return pointed?.changes === 1;
}
