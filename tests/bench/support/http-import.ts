import { derivedId } from '#core/ids.ts';
import type { ImportPrepared, ImportRowSent, ShownImport } from '#core/schemas/staff-import.ts';
import { nextKey, type SignedClient } from './signed-client.ts';

/** Some of the made rows lie outside of the county they name, which has to be explained. */
const REASON = '测量用的表';

/** Rows of one request. */
const CHUNK = 500;
/** A township of 定襄县, and a square of it in which the rows lie. */
const [REGION, WEST, SOUTH, SIDE] = ['140921100', 112.9, 38.4, 0.1];

/** Seconds of an import's steps. */
export interface ImportSteps {
  readonly sent: number;
  readonly prepared: number;
  readonly written: number;
}

/** New positions as the table worker sends them; another `run` brings others. */
export function newRows(count: number, run: number): ImportRowSent[] {
  const side = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, i): ImportRowSent => {
    const point = { lng: WEST + (SIDE * (i % side)) / side, lat: SOUTH + (SIDE * Math.floor(i / side)) / side };
    const name = `测量服务点 ${run}-${i}`;
    return {
      rowNo: i + 2,
      action: 'CREATE',
      id: derivedId('SITE', `bench-import-${run}`, i),
      seenVersion: null,
      title: name,
      patch: {
        name,
        type: 'VILLAGE_SERVICE_STATION',
        region: REGION,
        address: `晋昌镇 ${i} 号`,
        phone: '0350-6022000',
        facilities: ['WIFI', 'WATER'],
        point: {
          ...point,
          precision: 'SURVEYED',
          system: 'WGS84',
          entered: `${point.lng},${point.lat}`,
          source: '台账',
        },
      },
      before: {},
      warnings: [],
    };
  });
}

/** Sends rows as `editor`, approves and writes them as `reviewer`, over the portal's own socket. */
export async function importOverHttp(
  editor: SignedClient,
  reviewer: SignedClient,
  rows: readonly ImportRowSent[],
  run: number,
): Promise<ImportSteps> {
  const begun = await editor<ShownImport>('/api/staff/imports', {
    kind: 'SITE',
    fileName: `bench-${run}.xlsx`,
    fileSha256: String(run).padStart(64, '0'),
    rowCount: rows.length,
    mapping: {},
  });
  const path = `/api/staff/imports/${begun.id}`;
  const sent = await seconds(async () => {
    for (let from = 0; from < rows.length; from += CHUNK) {
      await editor(`${path}/rows`, { rows: rows.slice(from, from + CHUNK) });
    }
    await editor(`${path}/submit`, { key: nextKey(), version: begun.version, reason: REASON });
  });
  let { version } = await reviewer<ShownImport>(path);
  const prepared = await seconds(async () => {
    for (let anew = true, ready = false; !ready; anew = false) {
      const answer = await reviewer<ImportPrepared>(`${path}/prepare`, { version, for: 'COMMIT', anew });
      if (answer.conflicts.length > 0) throw new Error(JSON.stringify(answer.conflicts[0]));
      version = answer.version;
      ready = answer.ready === answer.total;
    }
  });
  const written = await seconds(() => reviewer(`${path}/commit`, { key: nextKey(), version, reason: null }));
  return { sent, prepared, written };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
