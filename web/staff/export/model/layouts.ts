import type { StaffKind } from '#core/records/catalogue.ts';
import { exportColumns, FIXED_KEYS } from './export-columns.ts';

/** A saved order of columns under a name of one's own, e.g. that in which the organisation department wants them. */
export interface Layout {
  readonly name: string;
  readonly keys: readonly string[];
}

const PREFIX = 'staff.export.layouts.';
const MAX_LAYOUTS = 20;
export const MAX_NAME = 30;

/** Every importable column: what comes back as it went. */
export function wholeLayout(kind: StaffKind): readonly string[] {
  return exportColumns(kind).flatMap(({ key }) => (FIXED_KEYS.includes(key) ? [] : [key]));
}

/** Layouts of a kind kept in this browser; none where what is kept cannot be read. */
export function readLayouts(kind: StaffKind, store: Storage = localStorage): readonly Layout[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(PREFIX + kind) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isLayout) : [];
  } catch {
    return [];
  }
}

/** Keeps a layout; one of the same name gives way. False where the browser keeps nothing. */
export function keepLayout(kind: StaffKind, layout: Layout, store: Storage = localStorage): boolean {
  const others = readLayouts(kind, store).filter(({ name }) => name !== layout.name);
  return write(kind, [layout, ...others].slice(0, MAX_LAYOUTS), store);
}

export function dropLayout(kind: StaffKind, name: string, store: Storage = localStorage): boolean {
  return write(
    kind,
    readLayouts(kind, store).filter((layout) => layout.name !== name),
    store,
  );
}

function write(kind: StaffKind, layouts: readonly Layout[], store: Storage): boolean {
  try {
    store.setItem(PREFIX + kind, JSON.stringify(layouts));
    return true;
  } catch {
    return false;
  }
}

function isLayout(value: unknown): value is Layout {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('keys' in value)) return false;
  return (
    typeof value.name === 'string' && Array.isArray(value.keys) && value.keys.every((key) => typeof key === 'string')
  );
}
