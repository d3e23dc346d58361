import { MIN_PEOPLE, MIN_RATINGS } from '#core/stats/suppress.ts';
import type { CountedKind } from './rollup-rules.ts';
import { joinSql, type Sql, sql } from './sql.ts';

/** A day before all others: of a measure without history. */
export const NO_DAY = '';

/**
 * What the public registered rows `t` of a kind add to the measures of `rollup_step` when they are written on a day: rows of
 * (region_code, park_id, measure, day, amount). The one place that says so, for writes and for rebuilding. Null where a
 * kind adds nothing. At most five SELECTs: D1 compounds no more.
 */
export function stepsOf(kind: CountedKind, on: string): Sql | null {
  const parts = rules[kind]?.(on);
  return parts === undefined ? null : joinSql(parts, ' UNION ALL ');
}

const rules: Readonly<Partial<Record<CountedKind, (on: string) => Sql[]>>> = {
  SITE: (on) => [
    // 核实未到期 begins with the write and ends by itself on the day of review
    step(sql`'TIMELY'`, sql`${on}`, sql`1`, sql`${verified} AND next_review_on > ${on}`),
    step(sql`'TIMELY'`, sql`next_review_on`, sql`-1`, sql`${verified} AND next_review_on > ${on}`),
    step(sql`'DUE'`, sql`next_review_on`, sql`1`, verified),
    rated,
    sql`SELECT t.region_code, t.park_id, m.value, ${NO_DAY}, iif(m.value = 'STATIONS_STATED', 1, ${told(sql`s.instructor_count`)})
      FROM t CROSS JOIN service_station s ON s.position_id = t.id CROSS JOIN json_each('["STATIONS_STATED", "STATION_INSTRUCTORS"]') m
      WHERE t.station_tier IS NOT NULL AND s.instructor_count IS NOT NULL`,
  ],
  GRID: () => [
    step(sql`'GRIDS_STATED'`, sql`${NO_DAY}`, sql`1`, sql`instructor_count IS NOT NULL`),
    step(sql`'GRID_INSTRUCTORS'`, sql`${NO_DAY}`, told(sql`instructor_count`), sql`instructor_count IS NOT NULL`),
  ],
  ORGANISATION: () => [
    step(sql`'SETTING_' || setting`, sql`${NO_DAY}`, sql`1`, sql`status = 'NORMAL' AND setting IS NOT NULL`),
    step(
      sql`'MEMBERS_' || member_count_band`,
      sql`${NO_DAY}`,
      sql`1`,
      sql`status = 'NORMAL' AND member_count_band IS NOT NULL`,
    ),
  ],
};

/** Few persons are told nowhere and enter no sum: a sum less what is told of the others would give them away. */
function told(people: Sql): Sql {
  return sql`iif(${people} < ${MIN_PEOPLE}, 0, ${people})`;
}

/** The loader and the write path always write both dates. */
const verified = sql`verified_on IS NOT NULL AND next_review_on IS NOT NULL`;

/** A site's ratings count where they are enough to be public of the site itself. */
const rated = sql`SELECT t.region_code, t.park_id, m.value, ${NO_DAY}, iif(m.value = 'RATINGS', r.total, r.satisfied)
    FROM t CROSS JOIN rating_tally r ON r.position_id = t.id AND r.total >= ${MIN_RATINGS}
    CROSS JOIN json_each('["RATINGS", "RATINGS_SATISFIED"]') m`;

function step(measure: Sql, day: Sql, amount: Sql, when: Sql): Sql {
  return sql`SELECT region_code, park_id, ${measure} AS measure, ${day} AS day, ${amount} AS amount FROM t WHERE ${when}`;
}
