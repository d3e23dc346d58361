import * as z from 'zod';
import { sendKey } from '../input/voice-fields.ts';
import type { PointValue } from '../records/field.ts';
import type { CorrectionKind, CorrectionStatus } from '../terms/service.ts';
import type { ShownChange } from './staff.ts';

/** What the visitor reads under the ticket. */
export const MAX_ANSWER = 500;

/**
 * 处理地图纠错. ACCEPT: it is right; `values` are what of the site changes with it (by field key, as in an edit), which may be
 * nothing. ANSWER: the record stays as it is, and the answer says why.
 */
export const decideCorrectionBody = z.strictObject({
  key: sendKey,
  version: z.int('所看到的版本号').min(1, '所看到的版本号'),
  decision: z.enum(['ACCEPT', 'ANSWER'], 'ACCEPT 或 ANSWER'),
  answer: z.string('答复').trim().max(MAX_ANSWER, `答复，不超过 ${MAX_ANSWER} 字`).nullable(),
  /** Version of the site on which the values are based; null without any. */
  siteVersion: z.int('所看到的阵地版本号').min(1, '所看到的阵地版本号').nullable(),
  values: z.record(z.string(), z.unknown(), '字段与值'),
  /** What needs approval is submitted at once, or kept as a draft. */
  submit: z.boolean('true 或 false'),
});

export type DecideCorrection = z.output<typeof decideCorrectionBody>;

export interface StaffCorrection {
  readonly id: string;
  readonly version: number;
  readonly kind: CorrectionKind;
  readonly status: CorrectionStatus;
  readonly text: string | null;
  /** Where the visitor says it is, WGS84, with the accuracy of the device in metres. */
  readonly point: { readonly lng: number; readonly lat: number; readonly accuracyM: number | null } | null;
  /** From the recorded point to the visitor's, metres. */
  readonly metres: number | null;
  readonly createdAt: string;
  readonly site: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly address: string | null;
    readonly phone: string | null;
    readonly point: PointValue | null;
    readonly regionCode: string;
    readonly regionName: string;
    readonly parkName: string | null;
  };
  readonly photos: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  /** Whether the caller may decide it. */
  readonly mayDecide: boolean;
}

/** Answer to a decision; `change`: the request that the site's new values became. */
export interface CorrectionDecided {
  readonly id: string;
  readonly status: CorrectionStatus;
  readonly change: ShownChange | null;
}
