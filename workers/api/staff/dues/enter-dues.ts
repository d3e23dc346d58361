import type { Context } from 'hono';
import { commonRegion } from '#core/codes/common-region.ts';
import { monthOf } from '#core/month.ts';
import type { DuesBody, DuesRowSent, DuesWritten } from '#core/schemas/dues.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import type { AuditEvent } from '#db/queries/audit.ts';
import { failedBy, writeAuditedAfter } from '#db/queries/audited.ts';
import { enterDues, type HeldDues, heldDues } from '#db/queries/dues.ts';
import { readRows } from '#db/queries/read.ts';
import { sha256Hex } from '#db/sha256.ts';
import { eventOf } from '../../access.ts';
import type { Env } from '../../context.ts';
import { ApiError, staleVersion } from '../../errors.ts';
import { once } from '../../once.ts';
import { refuseMonthToCome } from '../../refuse-future.ts';
import { auditName } from '../../who.ts';
import type { FoundRecordOf } from '../find-record.ts';

/** Writes an edition of each month that changes, all or none; what is as it was stays the edition that it is. */
export async function enter(
  c: Context<Env>,
  { key, rows }: DuesBody,
  records: readonly FoundRecordOf[],
): Promise<DuesWritten> {
  const { db, view, who } = c.var;
  const latest = monthOf(shanghaiDate(view.now));
  for (const [i, { month }] of rows.entries()) refuseMonthToCome(`rows.${i}.month`, month, latest);
  return once<DuesWritten>(c, key, async (claim) => {
    // nothing is written of what is as it was, and the key stays free
    if ((await entriesOf(db, rows, records)).length === 0) return editionsOf(rows, []);
    let written = editionsOf(rows, []);
    try {
      await writeAuditedAfter(db, async () => {
        const entries = await entriesOf(db, rows, records);
        written = editionsOf(rows, entries);
        return {
          statements: [claim(written), enterDues(entries, { by: auditName(who), at: Date.now() })],
          event: await lineOf(c, key, entries, records),
        };
      });
    } catch (error) {
      // somebody entered the same edition between our reading and our writing
      if (failedBy(error, 'dues_entry.organisation_id')) throw new ApiError('STALE_VERSION');
      throw error;
    }
    return written;
  });
}

/** The editions that hold once the entries are written. */
function editionsOf(rows: readonly DuesRowSent[], entries: readonly HeldDues[]): DuesWritten {
  const made = new Map(entries.map((entry) => [keyOf(entry), entry.edition]));
  return {
    rows: rows.map((row) => {
      const { organisation, month } = row;
      return { organisation, month, edition: made.get(keyOf(row)) ?? row.edition };
    }),
  };
}

const keyOf = ({ organisation, month }: Pick<HeldDues, 'organisation' | 'month'>) => `${organisation} ${month}`;
const nothing = { edition: 0, owed: null, paid: null };

/** The editions to write; refuses where another one holds than was seen. */
async function entriesOf(
  db: SqlPort,
  rows: readonly DuesRowSent[],
  records: readonly FoundRecordOf[],
): Promise<HeldDues[]> {
  const held = new Map((await readRows(db, heldDues(rows))).map((each) => [keyOf(each), each]));
  return rows.flatMap((row) => {
    const before = held.get(keyOf(row)) ?? nothing;
    if (before.edition !== row.edition) throw stale(row, before, records);
    const isSame = before.owed === row.owed && before.paid === row.paid;
    return isSame ? [] : [{ ...row, edition: row.edition + 1 }];
  });
}

function stale(
  row: DuesRowSent,
  held: Pick<HeldDues, 'edition' | 'owed' | 'paid'>,
  records: readonly FoundRecordOf[],
): ApiError {
  const record = records.find(({ id }) => id === row.organisation);
  return staleVersion({
    currentVersion: held.edition,
    record: { id: row.organisation, name: `${record?.title ?? row.organisation} ${row.month}` },
    difference: (['owed', 'paid'] as const).map((field) => ({
      field,
      seen: null,
      current: held[field],
      wanted: row[field],
    })),
  });
}

/**
 * One line, of one organisation or of a table: the editions keep the numbers, the line their hash. With the key of the request, which
 * stands in no line: numbers so small could be found by trying.
 */
async function lineOf(
  c: Context<Env>,
  key: string,
  entries: readonly HeldDues[],
  records: readonly FoundRecordOf[],
): Promise<AuditEvent> {
  const [only, ...others] = [...new Set(entries.map(({ organisation }) => organisation))];
  const isOne = only !== undefined && others.length === 0;
  const event = eventOf(c, 'DUES', null, {
    rows: entries.length,
    months: [...new Set(entries.map(({ month }) => month))].sort(),
    sha256: await sha256Hex(JSON.stringify({ key, entries })),
  });
  return {
    ...event,
    kind: isOne ? 'ORGANISATION' : null,
    publicId: isOne ? only : null,
    regionCode: commonRegion(records.map(({ regionCode }) => regionCode)),
  };
}
