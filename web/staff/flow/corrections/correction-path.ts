import type { StaffValues } from '#core/schemas/staff.ts';

/** What is sent to decide a correction, besides the key. */
export type DecideBody = {
  readonly version: number;
  readonly decision: 'ACCEPT' | 'ANSWER';
  readonly answer: string | null;
  readonly siteVersion: number | null;
  readonly values: StaffValues;
  readonly submit: boolean;
};

export const CORRECTIONS_PATH = '/api/staff/corrections';

export function correctionPath(id: string, act?: 'decide'): string {
  const path = `${CORRECTIONS_PATH}/${encodeURIComponent(id)}`;
  return act === undefined ? path : `${path}/${act}`;
}
