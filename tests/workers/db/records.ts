import type { Result } from '#core/result.ts';
import type { Pinyin } from '#core/search/initials.ts';
import type { SqlPort } from '#db/port.ts';
import { applyChange } from '#db/queries/change.ts';
import type { Applied, Change, ChangeRefusal, WriteContext } from '#db/queries/change-types.ts';
import { recordSpecs } from '#db/queries/record-spec.ts';

/** Readings of the few characters that the tests spell; others stand for themselves. */
const readings: Readonly<Record<string, string>> = { 晋: 'jin', 中: 'zhong', 开: 'kai', 发: 'fa', 区: 'qu' };
export const pinyin: Pinyin = (text) => Array.from(text, (character) => readings[character] ?? character);

export function by(who: string, now: number): WriteContext {
  return { who, now, pinyin };
}

/** Writes a change that must succeed, and gives the row id of the record. */
export async function write(db: SqlPort, change: Change, now: number, who = 'system'): Promise<number> {
  const result = await applyChange(db, change, by(who, now));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return idOf(db, change);
}

export function refusal(result: Result<Applied, ChangeRefusal>): ChangeRefusal {
  if (result.ok) throw new Error('expected a refusal');
  return result.error;
}

async function idOf(db: SqlPort, { kind, id }: Change): Promise<number> {
  const rows = await db.query<{ id: number }>(`SELECT id FROM ${recordSpecs[kind].table} WHERE public_id = ?`, [id]);
  return rows[0]?.id ?? 0;
}

/** A public site in 定襄 that a test changes in what it is about. */
export function newSite(id: string, patch: Extract<Change, { kind: 'SITE' }>['patch'] = {}): Change {
  return {
    kind: 'SITE',
    id,
    expectedVersion: 0,
    why: '新增',
    patch: {
      name: `阵地 ${id}`,
      type: 'ACTIVITY_POSITION',
      regionCode: '140921100',
      lng: 112.957,
      lat: 38.48,
      precision: 'SURVEYED',
      publicationStatus: 'PUBLISHED',
      ...patch,
    },
  };
}
