import * as z from 'zod';
import { type ChangeKind, changeKind } from '../terms/change-kind.ts';
import { codesOf } from '../terms/term.ts';
import { instant } from './common.ts';

/** Kinds whose changes are told one by one; a change of any other raises the number alone. */
export const CHANGE_KINDS: [ChangeKind, ...ChangeKind[]] = codesOf(changeKind);

/** Of the machine's own command to end the portal: when, ms UTC, and HMAC-SHA256 of it by the sealing key, in base64url. */
export const closingBody = z.strictObject({ at: z.number().int(), proof: z.string().min(43).max(43) });

/** One public change: what, where and when, never what stands inside. */
export const publicChange = z
  .object({
    /** Number of the publication; changes follow each other by it. */
    no: z.number().int(),
    kind: z.enum(CHANGE_KINDS),
    id: z.string(),
    /** Null for what was withdrawn: its name is public no more. */
    name: z.string().nullable(),
    regionCode: z.string(),
    at: instant,
    withdrawn: z.boolean(),
    isIllustrative: z.boolean(),
  })
  .meta({ id: 'PublicChange' });

export const publicChanges = z
  .object({
    /** Number of the latest publication. */
    publicationNo: z.number().int(),
    /** Newest first. */
    items: z.array(publicChange),
    asOf: instant,
  })
  .meta({ id: 'PublicChanges' });

export type PublicChange = z.infer<typeof publicChange>;
export type PublicChanges = z.infer<typeof publicChanges>;

/** A change as the live feed tells it: no name, so that a feed that is watched says nothing the map does not. */
export type LiveChange = Pick<PublicChange, 'no' | 'kind' | 'id' | 'regionCode' | 'at' | 'withdrawn'>;

/**
 * What the live feed sends. `hello` comes first, with the build that runs and the server's clock; `changes` holds what was
 * published after the number the listener had, newest first and cut to the newest of many, so `no` is what counts.
 */
export type LiveMessage =
  | { readonly type: 'hello'; readonly no: number; readonly build: string; readonly now: string }
  | { readonly type: 'changes'; readonly no: number; readonly changes: readonly LiveChange[] };
