import { toMercator } from '#core/geo/mercator.ts';
import { encodeShard } from '#core/snapshot/encode-shard.ts';
import { openShard, type Shard } from '#core/snapshot/shard.ts';
import type { BasePart, ShardSet, Snapshot } from '#core/snapshot/snapshot.ts';
import type { SnapshotRow } from '#core/snapshot/snapshot-row.ts';

/** A numbered public site at a point, else as plain as can be. */
export function madeSite(
  key: number,
  regionCode: string,
  point: readonly [number, number],
  more: Partial<SnapshotRow> = {},
): SnapshotRow {
  const { x, y } = toMercator(point);
  return {
    key,
    id: `st_${String(key).padStart(10, '0')}`,
    name: `服务点${key}`,
    kind: 'SERVICE_CENTER',
    level: null,
    hasCounter: null,
    stationTier: null,
    regionCode,
    parkKey: null,
    address: null,
    lng: point[0],
    lat: point[1],
    mx: x,
    my: y,
    precision: 'SURVEYED',
    phone: null,
    hoursText: null,
    dutyUnit: null,
    wheelchair: null,
    toilet: null,
    lift: null,
    isMobile: 0,
    isIllustrative: 0,
    status: 'PUBLISHED',
    verifiedOn: null,
    nextReviewOn: null,
    updatedAt: key,
    functions: '[]',
    facilities: '[]',
    checks: '[null,null,null,null,null,null]',
    hours: '{"mode":"UNKNOWN","holidays":"UNSTATED","rules":[],"exceptions":[]}',
    exceptions: '[]',
    closures: '[]',
    stops: null,
    services: '[]',
    ...more,
  };
}

export const noNames = { regions: new Map<string, string>(), parks: new Map<number, { id: string; name: string }>() };

export function madeShard(rows: readonly SnapshotRow[], isIllustrative = false): Shard {
  const opened = openShard(encodeShard(rows, noNames, { no: 1, isIllustrative }));
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** A snapshot with a base a province, all in memory. */
export function madeSnapshot(rows: readonly SnapshotRow[], more: Partial<Snapshot> = {}): Snapshot {
  const loaded = new Map<string, Shard>();
  const parts: BasePart[] = [];
  const groups = new Map<string, SnapshotRow[]>();
  for (const row of rows) {
    const file = `${row.regionCode.slice(0, 2)}-${row.isIllustrative}`;
    groups.set(file, [...(groups.get(file) ?? []), row]);
  }
  for (const [file, own] of groups) {
    const shard = madeShard(own, file.endsWith('1'));
    loaded.set(file, shard);
    const parks = own.flatMap(({ parkKey }) => parkKey ?? []);
    const codes = own.map(({ regionCode }) => regionCode).sort();
    const set: ShardSet = file.endsWith('1') ? 'SAMPLE' : 'REGISTERED';
    parts.push({
      province: file.slice(0, 2),
      set,
      from: codes[0] ?? '',
      to: codes.at(-1) ?? '',
      file,
      bytes: shard.bytes,
      pyramidBytes: 0,
      rows: own.length,
      box: shard.facts.box,
      parks,
    });
  }
  return {
    no: 1,
    parts,
    loaded,
    pyramids: new Map(),
    delta: [],
    gone: [],
    parks: new Map(),
    hidden: new Map(),
    ...more,
  };
}
