import type { siteSymbol } from '../site-symbol.ts';
import type { PositionLevel, PositionType } from '../terms/position.ts';
import { codeLists, MOBILE_BIT } from './layout.ts';
import type { Shard } from './shard.ts';

/** What decides the symbol of a row; its codes come from the lists that its shard was written by. */
export function siteKindOf({ kind, level, flags }: Shard, row: number): Parameters<typeof siteSymbol>[0] {
  return {
    kind: codeLists.kind[(kind[row] ?? 0) - 1] as PositionType, // as its shard was written
    level: (codeLists.level[(level[row] ?? 0) - 1] ?? null) as PositionLevel | null,
    isMobile: ((flags[row] ?? 0) & MOBILE_BIT) !== 0,
  };
}
