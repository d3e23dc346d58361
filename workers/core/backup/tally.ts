import type { BackupEnd, TableTally } from './lines.ts';

/** SHA-256 of a text in UTF-8, lower-case hex; whoever runs this has one. */
export type Sha256 = (text: string) => Promise<string>;

/**
 * Counts and hashes lines as they go by. A hash is chained, hash(hash before + line), so that files of any length need no
 * room and no line can be lost, changed or moved unnoticed.
 */
export interface Tally {
  /** Takes a line of rows of a table. */
  rows(table: string, line: string, count: number): Promise<void>;
  /** Takes a photo's line. */
  photo(line: string): Promise<void>;
  /** Takes any other line, e.g. the head. */
  other(line: string): Promise<void>;
  end(): BackupEnd;
}

export function createTally(sha256: Sha256): Tally {
  const tables: Record<string, TableTally> = {};
  let whole = '';
  let photos = 0;
  const other = async (line: string) => {
    whole = await sha256(whole + line);
  };
  return {
    other,
    async rows(table, line, count) {
      const before = tables[table] ?? { rows: 0, sha256: '' };
      tables[table] = { rows: before.rows + count, sha256: await sha256(before.sha256 + line) };
      await other(line);
    },
    async photo(line) {
      photos += 1;
      await other(line);
    },
    end: () => ({ tables: { ...tables }, photos, sha256: whole }),
  };
}

/** Whether two ends say the same of every table that has rows. */
export function isSameEnd(a: BackupEnd, b: BackupEnd): boolean {
  return a.sha256 === b.sha256 && a.photos === b.photos && isSameTables(a, b);
}

/** The same rows in every table, whatever the head and the photos are. */
export function isSameTables(a: BackupEnd, b: BackupEnd): boolean {
  const names = new Set([...Object.keys(a.tables), ...Object.keys(b.tables)]);
  return [...names].every(
    (name) => a.tables[name]?.rows === b.tables[name]?.rows && a.tables[name]?.sha256 === b.tables[name]?.sha256,
  );
}
