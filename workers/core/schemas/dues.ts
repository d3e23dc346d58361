import * as z from 'zod';
import type { DuesDoubt } from '../dues/dues-doubts.ts';
import { MAX_DUES_COUNT, MAX_DUES_ROWS } from '../dues/read-pasted-dues.ts';
import type { ToldDues } from '../dues/tell-dues.ts';
import { idParam } from '../input/text-params.ts';
import { sendKey } from '../input/voice-fields.ts';
import type { Link } from './common.ts';
import { monthParam } from './month-end.ts';
import type { RegionDetail } from './region.ts';

const MAX_NAME = 100;
const few = `1 到 ${MAX_DUES_ROWS} 行`;

function count(what: string) {
  const expected = `${what}，0 到 ${MAX_DUES_COUNT} 的整数`;
  return z.int(expected).min(0, expected).max(MAX_DUES_COUNT, expected);
}

const counts = { owed: count('应缴人数').nullable(), paid: count('已缴人数').nullable() };

/** Both are there or neither, and nobody paid who did not owe. */
function refuseCounts(
  { owed, paid }: { readonly owed: number | null; readonly paid: number | null },
  context: z.RefinementCtx,
): void {
  const refuse = (path: 'owed' | 'paid', message: string, input: number | null) =>
    context.addIssue({ code: 'custom', path: [path], message, input });
  if (owed === null && paid !== null) refuse('owed', '应缴人数；撤回登记时两个人数都不填', owed);
  if (owed !== null && paid === null) refuse('paid', '已缴人数；撤回登记时两个人数都不填', paid);
  if (owed !== null && paid !== null && paid > owed) refuse('paid', `已缴人数，不多于应缴人数 ${owed}`, paid);
}

const row = z
  .strictObject({
    organisation: idParam('ORGANISATION'),
    month: monthParam,
    /** The one that holds now, as it was seen; 0 where nobody entered anything. */
    edition: z.int('所看到的版次').min(0, '所看到的版次'),
    ...counts,
  })
  .superRefine(refuseCounts);

/** 党费缴纳人数 of some organisations and months, all or none. Two nulls take back what was entered. */
export const duesBody = z.strictObject({
  key: sendKey,
  rows: z
    .array(row, few)
    .min(1, few)
    .max(MAX_DUES_ROWS, few)
    .refine((rows) => new Set(rows.map((each) => `${each.organisation} ${each.month}`)).size === rows.length, {
      message: '每个党组织的每个月只写一行',
    }),
});

/** Rows of a table that say which organisation they mean by its name or by its public id. */
export const duesPreviewBody = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        organisation: z
          .string('党组织的名称或编号')
          .trim()
          .min(1, '党组织的名称或编号')
          .max(MAX_NAME, '党组织的名称或编号'),
        month: monthParam,
        owed: count('应缴人数'),
        paid: count('已缴人数'),
      }),
      few,
    )
    .min(1, few)
    .max(MAX_DUES_ROWS, few),
});

export type DuesBody = z.output<typeof duesBody>;
export type DuesRowSent = DuesBody['rows'][number];

/** Editions that hold after a write. */
export interface DuesWritten {
  readonly rows: readonly { readonly organisation: string; readonly month: string; readonly edition: number }[];
}

/** What holds of a month. */
export interface DuesEntry {
  readonly month: string;
  /** Null with `paid`: what was entered was taken back. */
  readonly owed: number | null;
  readonly paid: number | null;
  readonly edition: number;
  readonly enteredAt: string;
  /** Name of the account. */
  readonly enteredBy: string;
}

/** 党费缴纳人数 of one organisation, for whoever looks after it; the latest month first. */
export interface OrganisationDues {
  readonly items: readonly DuesEntry[];
  /** The month that runs. */
  readonly month: string;
  /** Whether 明白账 counts it: it is public, running and no sample. */
  readonly isCounted: boolean;
  /** 党员人数区间 as registered. */
  readonly band: string | null;
}

/** What a row of a table comes to. */
export type DuesMatch = 'NEW' | 'CHANGE' | 'SAME' | 'UNKNOWN' | 'SEVERAL' | 'TWICE';

export interface DuesPreviewRow {
  readonly match: DuesMatch;
  /** Null where none, or more than one, is meant. */
  readonly organisation: (Link & { readonly regionName: string; readonly isIllustrative: boolean }) | null;
  readonly edition: number;
  readonly before: { readonly owed: number; readonly paid: number } | null;
  readonly doubts: readonly DuesDoubt[];
}

/** A row a row that was asked about, in the same order. */
export interface DuesPreview {
  readonly rows: readonly DuesPreviewRow[];
}

/** Dues of the organisations of one kind or in one place. */
export interface DuesRow extends ToldDues {
  /** A type, a region code or the public id of a park; null: what lies in none of the others. */
  readonly code: string | null;
  readonly name: string | null;
  /** How many organisations there are, and how many of them entered the month. */
  readonly organisations: number;
  readonly registered: number;
}

/** 党费缴纳 of a region and month in 明白账: aggregates only, and numbers of few members or organisations are not told. */
export interface Dues {
  readonly region: RegionDetail;
  readonly month: string;
  /** The month that runs: nobody enters a later one. */
  readonly latest: string;
  readonly asOf: string;
  /** When something was entered of the month last; null = nothing was. */
  readonly enteredAt: string | null;
  readonly total: DuesRow;
  readonly types: readonly DuesRow[];
  readonly regions: readonly DuesRow[];
  readonly parks: readonly DuesRow[];
}
