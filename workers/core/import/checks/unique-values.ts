import { isPairingOpen } from '../../machines/pairing.ts';
import type { StaffKind } from '../../records/catalogue.ts';
import type { PairingStatus } from '../../terms/pairing.ts';
import type { ExistingRecord } from '../existing.ts';
import type { PreviewRow } from '../preview-row.ts';
import type { CellProblem } from '../problem.ts';
import { rowNumbers } from './found.ts';

/** A credit code that a record outside of the importer's reach has; its name where everybody may read it. */
export interface TakenCode {
  readonly code: string;
  readonly name: string | null;
}

interface Others {
  /** Records that the importer may change. */
  readonly existing: readonly ExistingRecord[];
  readonly taken: readonly TakenCode[];
  /** Column of a field in a row of the sheet. */
  readonly columnOf: (rowNo: number, field: string) => number | null;
}

interface Holder {
  readonly id: string;
  readonly rowNo: number | null;
  readonly title: string | null;
}

/**
 * Rows after which two records would have what only one may have: a credit code, or the open pairing of the same two. The
 * database refuses it, so it is told before anything is sent.
 */
export function checkUnique(
  kind: StaffKind,
  rows: readonly PreviewRow[],
  { existing, taken, columnOf }: Others,
): readonly PreviewRow[] {
  if (kind !== 'ENTERPRISE' && kind !== 'PAIRING') return rows;
  const known = new Map(existing.map((record) => [record.id, record]));
  const live = rows.filter(({ id, action }) => id !== null && action !== 'SKIPPED');
  const own = new Set(live.map(({ id }) => id));
  const keys = new Map(live.map((row) => [row.rowNo, uniqueKey(kind, after(row, known))]));
  const holders = new Map<string, Holder[]>();
  const hold = (key: string | null, holder: Holder) => {
    if (key !== null) holders.set(key, [...(holders.get(key) ?? []), holder]);
  };
  for (const row of live) hold(keys.get(row.rowNo) ?? null, { id: row.id ?? '', rowNo: row.rowNo, title: row.title });
  for (const { id, title, values } of existing) {
    if (!own.has(id)) hold(uniqueKey(kind, values), { id, rowNo: null, title });
  }
  for (const { code, name } of taken) hold(code, { id: '', rowNo: null, title: name });
  return rows.map((row) => {
    const key = row.action === 'SAME' ? null : (keys.get(row.rowNo) ?? null);
    const others = key === null ? [] : (holders.get(key) ?? []).filter(({ id }) => id !== row.id);
    if (others.length === 0) return row;
    const field = kind === 'ENTERPRISE' ? 'uscc' : null;
    const problem: CellProblem = {
      severity: 'ERROR',
      code: 'TWICE',
      field,
      column: field === null ? null : columnOf(row.rowNo, field),
      value: kind === 'ENTERPRISE' ? key : null,
      message: WORDS[kind](others),
    };
    return { ...row, action: 'ERROR' as const, problems: [...row.problems, problem] };
  });
}

/** The values of a row's record once it is written. */
function after({ id, patch }: PreviewRow, known: ReadonlyMap<string, ExistingRecord>) {
  return { ...known.get(id ?? '')?.values, ...patch };
}

/** What of the values only one record may have. A pairing takes its place until it is over. */
function uniqueKey(kind: 'ENTERPRISE' | 'PAIRING', values: Readonly<Record<string, unknown>>): string | null {
  if (kind === 'ENTERPRISE') return typeof values.uscc === 'string' && values.uscc !== '' ? values.uscc : null;
  const { type, a, b, status } = values;
  if (typeof type !== 'string' || typeof a !== 'string' || typeof b !== 'string') return null;
  // a field of the kind TERM with these codes
  return isPairingOpen((status ?? 'PROPOSED') as PairingStatus) ? `${type} ${a} ${b}` : null;
}

const WORDS: Readonly<Record<'ENTERPRISE' | 'PAIRING', (others: readonly Holder[]) => string>> = {
  ENTERPRISE: (others) => {
    const rows = numbersOf(others);
    if (rows.length > 0) return `与${rowNumbers(rows)}的信用代码相同，请核对，改好或者只保留一行`;
    const name = others[0]?.title ?? null;
    return name === null
      ? '信用代码已由您管理范围以外的一条记录使用，请核对'
      : `信用代码已由“${name}”使用，请核对是不是同一家`;
  },
  PAIRING: (others) => {
    const rows = numbersOf(others);
    if (rows.length > 0) return `与${rowNumbers(rows)}是同样两方的同类结对，请只保留一行`;
    return `这两方已有没有结束的同类结对“${others[0]?.title ?? ''}”，请核对`;
  },
};

function numbersOf(others: readonly Holder[]): number[] {
  return others.flatMap(({ rowNo }) => rowNo ?? []);
}
