import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, integer, real, text } from 'drizzle-orm/sqlite-core';
import { coordPrecision, coordSystem } from '#core/terms/place.ts';
import { publicationStatus } from '#core/terms/position.ts';
import { codesOf, type Terms } from '#core/terms/term.ts';

/** A coded column: the codes of an enumeration of core. Pair it with `oneOf` in the table's checks. */
export function code<T extends Terms>(name: string, terms: T) {
  return text(name, { enum: codesOf(terms) });
}

/** Columns of every record: integer key for R*Tree, FTS and joins, public id for the outside, version for conditional writes. */
export function recordColumns() {
  return {
    id: integer('id').primaryKey(),
    publicId: text('public_id').notNull().unique(),
    version: integer('version').notNull().default(1),
    /** Instants: milliseconds since 1970 UTC. */
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  };
}

/** 示例: 1 = generated, never counted as registered. */
export function illustrativeColumn() {
  return { isIllustrative: integer('is_illustrative').notNull().default(0) };
}

/**
 * 公开状态 with what its state machine remembers, and the publication counter's number of the last public change (null =
 * never public or withdrawn).
 */
export function publicationColumns() {
  return {
    publicationStatus: code('publication_status', publicationStatus).notNull().default('DRAFT'),
    /** Account that submitted it for approval last; another one approves. */
    submittedBy: text('submitted_by'),
    /** Why it was returned, suspended or withdrawn. */
    publicationReason: text('publication_reason'),
    publishedNo: integer('published_no'),
  };
}

/**
 * A point: WGS84 degrees in full precision (public answers round it), Mercator integers at 2^30 of the same point
 * (see `#core/geo/mercator.ts`), how precise it is, and what was entered in which coordinate system.
 */
export function pointColumns() {
  return {
    lng: real('lng'),
    lat: real('lat'),
    mx: integer('mx'),
    my: integer('my'),
    precision: code('precision', coordPrecision),
    coordSystemEntered: code('coord_system_entered', coordSystem),
    /** The pair as typed, e.g. `112.9637, 38.4740`. */
    pointEntered: text('point_entered'),
    /** Where the point comes from, in words. */
    geocodeSource: text('geocode_source'),
  };
}

type PointTable = Record<keyof ReturnType<typeof pointColumns>, AnySQLiteColumn>;

/** A point is whole or absent, inside the world, and always says how precise it is. */
export function pointChecks(table: string, t: PointTable) {
  return [
    oneOf(table, t.precision, coordPrecision),
    oneOf(table, t.coordSystemEntered, coordSystem),
    check(
      `${table}_point_whole`,
      sql.raw(
        '("lng" IS NULL) = ("lat" IS NULL) AND ("lng" IS NULL) = ("mx" IS NULL) AND ("lng" IS NULL) = ("my" IS NULL) AND ("lng" IS NULL OR ("precision" IS NOT NULL AND "lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -85.06 AND 85.06))',
      ),
    ),
  ];
}

/** CHECK that a column holds a code of the enumeration (or null where the column allows it). */
export function oneOf(table: string, column: AnySQLiteColumn, terms: Terms) {
  return among(table, column, codesOf(terms));
}

/** CHECK that a column holds one of the given codes. */
export function among(table: string, column: AnySQLiteColumn, codes: readonly string[]) {
  const list = codes.map((value) => `'${value}'`).join(', ');
  return check(`${table}_${column.name}_code`, sql.raw(`"${column.name}" IN (${list})`));
}

/** CHECKs that each column is 0 or 1 (or null where it allows it: null = not known). */
export function flags(table: string, ...columns: AnySQLiteColumn[]) {
  return columns.map((column) => check(`${table}_${column.name}_flag`, sql.raw(`"${column.name}" IN (0, 1)`)));
}

/** CHECK that a region code has 6, 9 or 12 digits. No foreign key: records keep codes that the state has since dissolved. */
export function regionCodeCheck(table: string, column: AnySQLiteColumn) {
  return check(
    `${table}_${column.name}_digits`,
    sql.raw(`length("${column.name}") IN (6, 9, 12) AND "${column.name}" NOT GLOB '*[^0-9]*'`),
  );
}
