import type { ColumnMapping } from '#core/import/guess-mapping.ts';
import type { ImportSettings } from '#core/import/settings.ts';
import { targetOf } from '#core/import/targets.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { headingKey } from '#core/table/shape/heading.ts';
import type { TableColumn } from '#core/table/shape/table.ts';
import type { CoordSystem } from '#core/terms/place.ts';
import { coordSystem } from '#core/terms/place.ts';

/** What a person decided about tables with these headings; no cell of any table is in it. */
export interface Remembered {
  readonly columns: ColumnMapping;
  readonly system: CoordSystem;
}

const PREFIX = 'park-atlas.import.';
/** Decisions about this many kinds of tables are kept; the oldest go. */
const KEPT = 20;

/** The headings of a table, in their order: tables with the same ones are mapped the same. */
function fingerprint(kind: StaffKind, columns: readonly TableColumn[]): string {
  return `${PREFIX}${kind}.${columns.map(({ path }) => path.map(headingKey).join('/')).join('|')}`;
}

export function recall(kind: StaffKind, columns: readonly TableColumn[], storage: Storage): Remembered | null {
  const text = storage.getItem(fingerprint(kind, columns));
  if (text === null) return null;
  try {
    return read(kind, JSON.parse(text));
  } catch {
    return null;
  }
}

export function remember(
  kind: StaffKind,
  columns: readonly TableColumn[],
  { columns: mapped, system }: Pick<ImportSettings, 'columns' | 'system'>,
  storage: Storage,
  now = Date.now(),
): void {
  const key = fingerprint(kind, columns);
  const others = Object.keys(storage).filter((other) => other.startsWith(PREFIX) && other !== key);
  // the order in which a storage lists its keys says nothing of their age
  const byAge = others.map((other) => ({ other, at: storedAt(storage.getItem(other)) })).sort((x, y) => y.at - x.at);
  try {
    for (const { other } of byAge.slice(KEPT - 1)) storage.removeItem(other);
    storage.setItem(key, JSON.stringify({ columns: mapped, system, at: now }));
  } catch {
    // a full or forbidden storage forgets, nothing more
  }
}

/** When a decision was stored, epoch milliseconds; what cannot be read is the oldest. */
function storedAt(text: string | null): number {
  const at = text?.match(/"at":(\d+)\}$/)?.[1];
  return at === undefined ? 0 : Number(at);
}

/** What is stored may be of an older release: targets that are gone are left out. */
function read(kind: StaffKind, stored: unknown): Remembered | null {
  if (typeof stored !== 'object' || stored === null || !('columns' in stored) || !('system' in stored)) return null;
  const { columns, system } = stored;
  if (typeof columns !== 'object' || columns === null || !isSystem(system)) return null;
  const known = Object.entries(columns).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && targetOf(kind, pair[1]) !== null,
  );
  return { columns: Object.fromEntries(known), system };
}

function isSystem(value: unknown): value is CoordSystem {
  return typeof value === 'string' && Object.hasOwn(coordSystem, value);
}
