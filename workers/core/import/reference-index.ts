import { isIdOf, type RecordKind } from '../ids.ts';
import { ok } from '../result.ts';
import { normaliseText } from '../search/normalise.ts';
import { type CellValue, refuseCell } from './cell/cell-value.ts';

/** A record that cells may name. */
export interface ReferenceEntry {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
  /** Short and other names. */
  readonly others: readonly string[];
  readonly park: string | null;
  readonly region: string | null;
}

export interface ReferenceIndex {
  readonly get: (id: string) => ReferenceEntry | null;
  /** A record by its id or one of its names; `park`: where a name is common, the one in this park. */
  readonly find: (text: string, kinds: readonly RecordKind[], park: string | null) => CellValue<string>;
}

const MAX_CHOICES = 20;

export function makeReferenceIndex(entries: readonly ReferenceEntry[]): ReferenceIndex {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byName = new Map<string, ReferenceEntry[]>();
  for (const entry of entries) {
    for (const key of new Set([entry.name, ...entry.others].map(normaliseText))) {
      if (key !== '') byName.set(key, [...(byName.get(key) ?? []), entry]);
    }
  }
  return {
    get: (id) => byId.get(id) ?? null,
    find(text, kinds, park) {
      const id = text.trim().toLowerCase();
      if (kinds.some((kind) => isIdOf(kind, id))) {
        return byId.has(id) ? ok(id) : refuseCell('没有这个编号，或不在您的管理范围内', 'UNKNOWN_RECORD');
      }
      const named = (byName.get(normaliseText(text)) ?? []).filter(({ kind }) => kinds.includes(kind));
      const exact = named.filter(({ name }) => normaliseText(name) === normaliseText(text));
      const candidates = exact.length > 0 ? exact : named;
      const near = candidates.filter((entry) => park !== null && entry.park === park);
      const found = near.length > 0 ? near : candidates;
      if (found[0] !== undefined && found.length === 1) return ok(found[0].id);
      if (found.length === 0) {
        return refuseCell('没有登记过这个名称：请核对，或者先登记它，再导入这一行', 'UNKNOWN_RECORD');
      }
      const choices = found.slice(0, MAX_CHOICES).map((entry) => ({ value: entry.id, label: hint(entry, byId) }));
      return refuseCell('同名的不止一个，请选择，或改写编号', 'AMBIGUOUS', choices);
    },
  };
}

function hint({ id, name, park }: ReferenceEntry, byId: ReadonlyMap<string, ReferenceEntry>): string {
  const where = park === null ? null : byId.get(park)?.name;
  return where ? `${name}（${where}，${id}）` : `${name}（${id}）`;
}
