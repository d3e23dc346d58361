import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { getTableColumns } from 'drizzle-orm';
import type { Pinyin } from '#core/search/initials.ts';
import { searchableOf } from '#db/queries/record-search.ts';
import { recordSpecs } from '#db/queries/record-spec.ts';
import { rebuildStatements } from '#db/queries/rollup-rebuild.ts';
import { forgetSnapshot } from '#db/queries/snapshot-base.ts';
import { searchDoc } from '#db/schema/search-doc.ts';
import { searchDocRow } from '#db/search-doc.ts';
import { readings } from '#db/seed/load/pinyin.ts';
import { randomNumbers } from '#tests/support/random.ts';
import { type County, populationOf } from './density.ts';
import { type MadeSite, siteMaker } from './made-site.ts';

const SEED = 20_261_121;
/** GB/T 2260 of 山西, 安徽 and 河南: the provinces that the documents are about. */
const PROVINCES = ['14', '34', '41'];
/** Large: every transaction writes most pages of every index. */
const AT_ONCE = 200_000;

/**
 * Adds registered public sites to the database of a portal that does not run, as the importer would: rows and links, the
 * trees and the full text by the tables' own triggers, publication numbers, roll-ups. History is left out: no public read
 * touches it. Straight through SQLite, since a million rows over D1's bridge would take an hour.
 */
export function fillDatabase(file: string, count: number): void {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -3000000'); // KiB; a crash costs a copy
    const random = randomNumbers(SEED);
    const make = siteMaker(populationOf(countiesOf(db), random), random);
    const write = siteWriter(db);
    for (let from = 0; from < count; from += AT_ONCE) {
      inTransaction(db, () => {
        for (let index = from; index < Math.min(count, from + AT_ONCE); index++) write(make(index));
      });
    }
    inTransaction(db, () => {
      db.exec('UPDATE publication_counter SET value = (SELECT max(published_no) FROM position) WHERE id = 1');
      for (const { text, values } of [...rebuildStatements(Date.now()), forgetSnapshot])
        db.prepare(text).run(...values);
    });
    db.exec('PRAGMA journal_mode = WAL');
  } finally {
    db.close();
  }
}

function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN');
  work();
  db.exec('COMMIT');
}

interface CountyRow extends Omit<County, 'centre'> {
  readonly lng: number;
  readonly lat: number;
}

function countiesOf(db: DatabaseSync): County[] {
  const rows = db
    .prepare(
      `SELECT r.code, r.full_name AS name, r.centre_lng AS lng, r.centre_lat AS lat, b.west, b.south, b.east, b.north
        FROM region r JOIN region_boundary b ON b.code = r.code
        WHERE r.level = 'COUNTY' AND substr(r.code, 1, 2) IN (SELECT value FROM json_each(?)) ORDER BY r.code`,
    )
    .all(JSON.stringify(PROVINCES)) as unknown as CountyRow[]; // by the aliases above
  return rows.map(({ lng, lat, ...county }) => ({ ...county, centre: [lng, lat] }));
}

function siteWriter(db: DatabaseSync): (site: MadeSite) => void {
  const columns = Object.entries(recordSpecs.SITE.columns).map(([key, { name }]) => [key, name] as const);
  const docColumns = Object.entries(getTableColumns(searchDoc)).map(([key, { name }]) => [key, name] as const);
  const insertSite = inserter(db, 'position', [...columns, ['publishedNo', 'published_no']]);
  const insertDoc = inserter(
    db,
    'search_doc',
    docColumns.filter(([key]) => key !== 'id'),
  );
  const insertFunction = db.prepare('INSERT INTO position_function (position_id, function) VALUES (?, ?)');
  const insertFacility = db.prepare('INSERT INTO position_facility (position_id, facility) VALUES (?, ?)');
  const pinyin = keptReadings();
  let no = Number(db.prepare('SELECT value AS no FROM publication_counter WHERE id = 1').get()?.no);
  return ({ state, county, functions, facilities }) => {
    const id = insertSite({ ...state, publishedNo: ++no });
    for (const code of functions) insertFunction.run(id, code);
    for (const code of facilities) insertFacility.run(id, code);
    insertDoc(searchDocRow(searchableOf('SITE', state, { regionName: county.name, parkName: null }), pinyin));
  };
}

/** Inserts rows given by the keys of the schema; answers the row's id. */
function inserter(
  db: DatabaseSync,
  table: string,
  columns: readonly (readonly [key: string, column: string])[],
): (row: Readonly<Record<string, unknown>>) => number {
  const names = columns.map(([, column]) => `"${column}"`).join(', ');
  const insert = db.prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
  // rows of the schema hold texts, numbers and nulls only
  return (row) => Number(insert.run(...columns.map(([key]) => row[key] as SQLInputValue)).lastInsertRowid);
}

/** Most of what is read aloud are the same few hundred regions. */
function keptReadings(): Pinyin {
  const kept = new Map<string, readonly string[]>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const read = readings(text);
    if (kept.size < 2_000) kept.set(text, read);
    return read;
  };
}
