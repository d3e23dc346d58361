import { closureOn } from '../snapshot/dated.ts';
import { codeLists, MOBILE_BIT, SUSPENDED_BIT } from '../snapshot/layout.ts';
import type { Shard } from '../snapshot/shard.ts';
import type { CoordPrecision } from '../terms/place.ts';
import type { PositionLevel, PositionType } from '../terms/position.ts';
import { type SiteMark, siteMarkOf } from './site-mark-row.ts';
import type { SiteOnTile } from './site-tile.ts';

/** Marks kept of one shard at most; then all are forgotten. */
const MOST = 10_000;
/** Numbers of texts are below it. */
const RADIX = 2 ** 24;

/** A row of a shard that has a point, as a tile shows it on a date. */
export function markRow(shard: Shard, row: number, today: string): SiteOnTile {
  const { key, text, texts, lng, lat } = shard;
  return {
    key: key[row] ?? 0,
    id: text.id[row] ?? 0,
    name: text.name[row] ?? 0,
    table: texts.table,
    lng: lng[row] ?? 0,
    lat: lat[row] ?? 0,
    mark: markOf(shard, row, today),
  };
}

interface Marks {
  readonly today: string;
  /** By the columns of a few values, and by those of its verification. */
  readonly byColumns: Map<number, Map<number, SiteMark>>;
  size: number;
}

const known = new WeakMap<Shard, Marks>();

/** Marks are few, and most sites share theirs: each is made once a day, but those of sites with closures. */
function markOf(shard: Shard, row: number, today: string): SiteMark {
  const { text, texts } = shard;
  if (texts.few(text.closures[row] ?? 0) !== '[]') return made(shard, row, today);
  let marks = known.get(shard);
  if (marks === undefined || marks.today !== today || marks.size >= MOST) {
    marks = { today, byColumns: new Map(), size: 0 };
    known.set(shard, marks);
  }
  const flags = ((shard.flags[row] ?? 0) & (MOBILE_BIT | SUSPENDED_BIT)) >>> 20;
  const columns =
    (((shard.kind[row] ?? 0) << 16) | ((shard.level[row] ?? 0) << 8) | (shard.precision[row] ?? 0)) * 4 + flags;
  const verified = (text.verifiedOn[row] ?? 0) * RADIX + (text.nextReviewOn[row] ?? 0);
  const alike = marks.byColumns.get(columns) ?? new Map<number, SiteMark>();
  let mark = alike.get(verified);
  if (mark === undefined) {
    mark = made(shard, row, today);
    alike.set(verified, mark);
    marks.byColumns.set(columns, alike);
    marks.size++;
  }
  return mark;
}

function made(shard: Shard, row: number, today: string): SiteMark {
  const { text, texts } = shard;
  const flags = shard.flags[row] ?? 0;
  // codes come from the lists they were written by: SCHEMA holds them, and other schemas are refused
  const columns = {
    kind: codeLists.kind[(shard.kind[row] ?? 0) - 1] as PositionType,
    level: (codeLists.level[(shard.level[row] ?? 0) - 1] ?? null) as PositionLevel | null,
    isMobile: (flags & MOBILE_BIT) === 0 ? 0 : 1,
    isIllustrative: shard.facts.isIllustrative ? 1 : 0,
    status: (flags & SUSPENDED_BIT) === 0 ? 'PUBLISHED' : 'SUSPENDED',
    precision: codeLists.precision[(shard.precision[row] ?? 0) - 1] as CoordPrecision,
    closure: closureOn(texts.few(text.closures[row] ?? 0) ?? '[]', today),
    verifiedOn: texts.few(text.verifiedOn[row] ?? 0),
    nextReviewOn: texts.few(text.nextReviewOn[row] ?? 0),
  } as const;
  return siteMarkOf(columns, today);
}
