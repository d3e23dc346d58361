import * as z from 'zod';
import { DISPLAY_DAYS } from '../access/limits.ts';
import { regionParam } from '../input/text-params.ts';
import type { DataLevel } from '../terms/access.ts';

const LABEL = '大屏挂在哪里，1 到 60 个字';
const VIEW = '大屏页面的地址，以 /leader/wall 开头，不含 #';
const DAYS = `有效天数：${DISPLAY_DAYS.join('、')} 之一`;

/** A new token for one screen. */
export const displayBody = z.strictObject({
  label: z.string(LABEL).trim().min(1, LABEL).max(60, LABEL),
  region: regionParam,
  view: z
    .string(VIEW)
    .max(1000, VIEW)
    .regex(/^\/leader\/wall(\?[^#\s]*)?$/, VIEW),
  level: z.enum(['PUBLIC', 'INTERNAL'], 'PUBLIC（公开）或 INTERNAL（内部）'),
  days: z.number(DAYS).refine((days) => DISPLAY_DAYS.includes(days), DAYS),
});

export type DisplayLevel = Extract<DataLevel, 'PUBLIC' | 'INTERNAL'>;

/** Where a token stands. Only a GOOD one reads. */
export type DisplayState = 'GOOD' | 'REVOKED' | 'EXPIRED';

/** A screen as those who manage it see it. */
export interface ShownDisplay {
  readonly id: string;
  readonly label: string;
  readonly region: { readonly code: string; readonly name: string };
  readonly view: string;
  readonly level: DisplayLevel;
  readonly state: DisplayState;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastSeenAt: string | null;
}

/** The address that sets a screen up, told once. */
export interface MadeDisplay {
  readonly display: ShownDisplay;
  /** From the origin; the token stands behind `#`, which browsers keep to themselves. */
  readonly path: string;
}

/** What a screen is told of its own token. `NONE`: the browser has none. */
export interface OwnDisplay {
  readonly state: DisplayState | 'NONE';
  readonly display: Pick<ShownDisplay, 'id' | 'label' | 'region' | 'view' | 'level' | 'expiresAt'> | null;
  readonly now: string;
}
