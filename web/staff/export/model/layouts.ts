import type { StaffKind } from '#core/records/catalogue.ts';
import type { Preferences } from '../../account/create-preferences.ts';
import { exportColumns, FIXED_KEYS } from './export-columns.ts';

/** A saved order of columns under a name of one's own, e.g. that in which the organisation department wants them. */
export interface Layout {
  readonly name: string;
  readonly keys: readonly string[];
}

const MAX_LAYOUTS = 20;
export const MAX_NAME = 30;

const nameOf = (kind: StaffKind) => `layouts.${kind}`;

/** Every importable column: what comes back as it went. */
export function wholeLayout(kind: StaffKind): readonly string[] {
  return exportColumns(kind).flatMap(({ key }) => (FIXED_KEYS.includes(key) ? [] : [key]));
}

/** Layouts of a kind that the account keeps, the one kept last first. */
export function readLayouts(kind: StaffKind, preferences: Preferences): readonly Layout[] {
  const kept = preferences.get(nameOf(kind));
  return Array.isArray(kept) ? kept.filter(isLayout) : [];
}

/** Keeps a layout; one of the same name gives way. */
export function keepLayout(kind: StaffKind, layout: Layout, preferences: Preferences): void {
  const others = readLayouts(kind, preferences).filter(({ name }) => name !== layout.name);
  preferences.set(nameOf(kind), [layout, ...others].slice(0, MAX_LAYOUTS));
}

export function dropLayout(kind: StaffKind, name: string, preferences: Preferences): void {
  const others = readLayouts(kind, preferences).filter((layout) => layout.name !== name);
  preferences.set(nameOf(kind), others.length === 0 ? null : others);
}

function isLayout(value: unknown): value is Layout {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('keys' in value)) return false;
  return (
    typeof value.name === 'string' && Array.isArray(value.keys) && value.keys.every((key) => typeof key === 'string')
  );
}
