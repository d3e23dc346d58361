import * as z from 'zod';

const SHA = '64 位十六进制';
const sha256 = z.string(SHA).regex(/^[0-9a-f]{64}$/, SHA);

/** `file`: SHA-256 of the backup's last line, so that a transfer that broke off is taken up and another file begins anew. */
export const beginRestoreBody = z.strictObject({ file: sha256 });

const tally = z.strictObject({ rows: z.int('行数').min(0, '行数'), sha256 });
/** Schema and end of the backup, which all that was sent must add up to. */
export const finishRestoreBody = z.strictObject({
  schema: z.string('结构').max(100, '结构'),
  tables: z.record(z.string().max(64), tally, '各表的行数和散列'),
});

export interface RestoreBegun {
  /** Last migration of this installation: a backup of another cannot be put in. */
  readonly schema: string;
  /** Last line that is here already; 0 = none. */
  readonly last: number;
}

export interface Restored {
  readonly rows: number;
  /** Rows of each table as they were counted once all was in its place. */
  readonly tables: Readonly<Record<string, number>>;
}
