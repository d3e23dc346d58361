import { closureOn } from '../snapshot/dated.ts';
import { codeLists, MOBILE_BIT, SUSPENDED_BIT } from '../snapshot/layout.ts';
import type { Shard } from '../snapshot/shard.ts';
import type { CoordPrecision } from '../terms/place.ts';
import type { PositionLevel, PositionType } from '../terms/position.ts';
import type { SiteMarkRow } from './site-mark-row.ts';

/** What the mark of a site is made of, from a row of a shard that has a point. */
export function markRow(shard: Shard, row: number, today: string): SiteMarkRow {
  const { text, texts } = shard;
  const flags = shard.flags[row] ?? 0;
  // codes come from the lists they were written by: SCHEMA holds them, and other schemas are refused
  return {
    key: shard.key[row] ?? 0,
    id: text.id[row] ?? 0,
    name: text.name[row] ?? 0,
    table: texts.table,
    kind: codeLists.kind[(shard.kind[row] ?? 0) - 1] as PositionType,
    level: (codeLists.level[(shard.level[row] ?? 0) - 1] ?? null) as PositionLevel | null,
    isMobile: (flags & MOBILE_BIT) === 0 ? 0 : 1,
    isIllustrative: shard.facts.isIllustrative ? 1 : 0,
    status: (flags & SUSPENDED_BIT) === 0 ? 'PUBLISHED' : 'SUSPENDED',
    lng: shard.lng[row] ?? 0,
    lat: shard.lat[row] ?? 0,
    precision: codeLists.precision[(shard.precision[row] ?? 0) - 1] as CoordPrecision,
    closure: closureOn(texts.few(text.closures[row] ?? 0) ?? '[]', today),
    verifiedOn: texts.few(text.verifiedOn[row] ?? 0),
    nextReviewOn: texts.few(text.nextReviewOn[row] ?? 0),
  };
}
