import type { MercatorBox } from '#core/geo/mercator.ts';
import { joinSql, name, type Sql, sql } from './sql.ts';

/** Which sites a reader may meet on the map: 系统登记 only, 示例 only, both, or (staff) every site with a point. */
export type SiteSet = 'REGISTERED' | 'SAMPLE' | 'PUBLIC' | 'ALL';

const trees: Readonly<Record<SiteSet, readonly string[]>> = {
  REGISTERED: ['site_rtree'],
  SAMPLE: ['site_rtree_sample'],
  PUBLIC: ['site_rtree', 'site_rtree_sample'],
  ALL: ['site_rtree_all'],
};

/** The R*Trees that hold a set; no site is in two of them. */
export function treesOf(set: SiteSet): Sql[] {
  return trees[set].map(name);
}

/**
 * Ids of the sites inside a box of Mercator cells, edges included, as a SELECT to put after FROM or IN. Reads nothing but
 * the box. Sites are points, so comparing both ends of each side only helps the tree to prune.
 */
export function idsInBox(set: SiteSet, box: MercatorBox): Sql {
  return joinSql(
    treesOf(set).map(
      (tree) => sql`SELECT id, x0 AS x, y0 AS y FROM ${tree}
        WHERE x0 >= ${box.x0} AND x1 <= ${box.x1} AND y0 >= ${box.y0} AND y1 <= ${box.y1}`,
    ),
    ' UNION ALL ',
  );
}
