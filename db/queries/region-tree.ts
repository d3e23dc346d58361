import type { RegionNode } from '#core/schemas/region.ts';
import type { RegionLevel } from '#core/terms/region.ts';
import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

interface NodeRow {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: RegionLevel;
  readonly parentCode: string | null;
  readonly registered: number | null;
  readonly illustrative: number | null;
}

/**
 * The regions below one (or all provinces), `depth` levels deep and never further than counties, with how many public
 * sites lie in each.
 */
export async function regionTree(db: SqlPort, root: string | undefined, depth: number): Promise<RegionNode[]> {
  const first =
    root === undefined
      ? sql`SELECT code, 1 FROM region WHERE level = 'PROVINCE'`
      : sql`SELECT code, 1 FROM region WHERE parent_code = ${root} AND level IN ('CITY', 'COUNTY')`;
  const found = await readRows(
    db,
    rows<NodeRow>(sql`WITH RECURSIVE below(code, depth) AS (${first}
        UNION ALL SELECT r.code, below.depth + 1 FROM below CROSS JOIN region r ON r.parent_code = below.code
        WHERE below.depth < ${depth} AND r.level IN ('CITY', 'COUNTY'))
      SELECT r.code, r.name, r.short_name AS shortName, r.level, r.parent_code AS parentCode, c.registered, c.illustrative
      FROM below CROSS JOIN region r ON r.code = below.code
      LEFT JOIN rollup c ON c.scope_kind = 'REGION' AND c.scope_code = r.code AND c.metric = 'SITES'
      ORDER BY r.code`),
  );
  return grow(found);
}

/** A region's code follows its parent's, so a parent stands before its children. */
function grow(nodeRows: readonly NodeRow[]): RegionNode[] {
  const roots: RegionNode[] = [];
  const byCode = new Map<string, RegionNode>();
  for (const { parentCode, registered, illustrative, ...region } of nodeRows) {
    const node: RegionNode = {
      ...region,
      sites: { registered: registered ?? 0, illustrative: illustrative ?? 0 },
      children: [],
    };
    const siblings = (parentCode === null ? undefined : byCode.get(parentCode)?.children) ?? roots;
    siblings.push(node);
    byCode.set(region.code, node);
  }
  return roots;
}
