import type { HitKind } from './events.ts';

const prefixes: Readonly<Record<string, HitKind>> = {
  st: 'site',
  pk: 'park',
  en: 'enterprise',
  vl: 'village',
  og: 'organisation',
  pr: 'pairing',
  gr: 'grid',
  cp: 'contactPoint',
  rw: 'importRow',
  lc: 'change',
};

/** The kind of record a public id names. */
export function kindOfRecord(id: string): HitKind {
  return prefixes[id.slice(0, 2)] ?? 'enterprise';
}
