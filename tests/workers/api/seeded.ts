/// <reference types="vite/client" />
import { parentRegionCode, regionLevelOf } from '#core/codes/region-code.ts';
import { shortRegionName } from '#core/regions/short-name.ts';
import type { SqlPort } from '#db/port.ts';
import { loadFrom } from '#db/seed/load/load-from.ts';
import { decodeList, type ListName } from '#db/seed/regions/lists.ts';
import type { BoundaryRow, RegionRow } from '#db/seed/regions/row.ts';
import { openDatabase } from '../db/database.ts';

const lists = import.meta.glob<string>('/db/seed/regions/*.tsv', { query: '?raw', import: 'default', eager: true });

/** Of the 49,000 regions those that the documents' records lie in, and all provinces. */
const KEPT = /^(\d\d0000|(14|34|41)\d{4}|(1407|1409|3401|3402|3405|3411|4104|4110)\d{2}\d{3}|140921\d{6})$/;

function* regions(): Iterable<RegionRow> {
  for (const list of ['upper', 'towns', 'villages'] as const satisfies readonly ListName[]) {
    for (const { code, name } of decodeList(list, lists[`/db/seed/regions/${list}.tsv`] ?? '')) {
      if (KEPT.test(code)) yield region(code, name);
    }
  }
}

function region(code: string, name: string): RegionRow {
  const level = regionLevelOf(code);
  const boxed = code === '140921';
  return {
    code,
    name,
    shortName: shortRegionName(name, level),
    level,
    parentCode: parentRegionCode(code),
    centreLng: boxed ? 113.0105 : null,
    centreLat: boxed ? 38.5082 : null,
    bbox: boxed ? [112.7353, 38.3385, 113.2789, 38.6627] : null,
    urbanRuralCode: null,
    note: null,
  };
}

/** A square that stands for 定襄县. */
const boundary: BoundaryRow = {
  code: '140921',
  geojson: '{"type":"Polygon","coordinates":[[[112.8,38.4],[113.2,38.4],[113.2,38.6],[112.8,38.6],[112.8,38.4]]]}',
  west: 112.8,
  south: 38.4,
  east: 113.2,
  north: 38.6,
};

/** The database of this test file with the five documents and the samples in it, as the loader of the portal leaves it. */
export async function openSeeded(): ReturnType<typeof openDatabase> {
  const db = await openDatabase();
  await seed(db, true);
  return db;
}

export async function seed(db: SqlPort, demoData: boolean, now = Date.now()): Promise<void> {
  await loadFrom(db, { regions: regions(), boundaries: [boundary], fingerprint: null }, { demoData, now });
}
