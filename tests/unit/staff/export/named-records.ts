import type { ReferenceEntry } from '#core/import/reference-index.ts';

const KINDS = {
  pk: 'PARK',
  og: 'ORGANISATION',
  en: 'ENTERPRISE',
  vl: 'VILLAGE',
  st: 'SITE',
  sv: 'SERVICE_ITEM',
  cm: 'CAMPAIGN',
  pu: 'PARTNER_UNIT',
} as const;

/** Ids that a value names, each as a record of a name of its own; two of them share theirs. */
export function named(value: unknown): { entries: ReferenceEntry[]; names: Record<string, string> } {
  const ids = [...new Set(JSON.stringify(value).match(/[a-z]{2}_[0-9a-z]{10}/g) ?? [])];
  const records = ids.map((id, i) => ({ id, name: i < 2 ? '同名' : `记录${i}号` }));
  const entries = records.flatMap(({ id, name }): ReferenceEntry[] => {
    const kind = KINDS[id.slice(0, 2) as keyof typeof KINDS]; // undefined for other kinds
    return kind === undefined ? [] : [{ kind, id, name, others: [], park: null, region: null }];
  });
  return { entries, names: Object.fromEntries(records.map(({ id, name }) => [id, name])) };
}
