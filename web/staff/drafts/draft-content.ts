import type { ApiErrorDetail } from '#web-api/api-error.ts';
import type { Method } from '#web-api/send-json.ts';

/** What a draft is about, as the list of drafts shows it. */
export interface About {
  /** Kind of record in the words of the page, e.g. 阵地. */
  readonly kind: string;
  /** Name of the record; empty for a new one that has none yet. */
  readonly name: string;
  /** Address of its form, from the origin. */
  readonly href: string;
}

/** A write that was sent, or is to be sent when there is a network, just as it goes out. */
export interface PendingSend {
  /** The portal does what comes under one key once. */
  readonly key: string;
  readonly method: Method;
  readonly path: string;
  /** JSON without the key. */
  readonly body: Readonly<Record<string, unknown>>;
  /** 联网后提交: goes out by itself. */
  readonly later: boolean;
  /** Code of the error that it met when it went out by itself; null = none did. */
  readonly refused: string | null;
  /** What that error said was expected; a draft that was kept before these were has none. */
  readonly refusedDetails?: readonly ApiErrorDetail[];
  readonly follow?: FollowUp | null;
}

/** What a write settles besides, sent once the portal has done it: the correction that it puts right. */
export interface FollowUp {
  readonly what: 'CORRECTION';
  readonly key: string;
  readonly path: string;
  /** JSON without the key. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A form that was typed in and not sent, as it lies sealed on this PC. */
export interface DraftContent<T extends object = object> {
  /** What is edited, e.g. `SITE/st_0000000001`. */
  readonly name: string;
  readonly value: T;
  /** The record as it was when the form was opened: what the differences are told from. */
  readonly base: T;
  /** Version of `base`. */
  readonly baseVersion: number;
  readonly about: About;
  readonly send: PendingSend | null;
  /** Names of records and regions that were chosen in it, by id or code; a draft that was kept before these were has none. */
  readonly names?: Readonly<Record<string, string>>;
}

/** A record as it was seen when its form was opened, for when there is no network. */
export interface SeenContent<R = unknown> {
  readonly record: R;
  readonly about: About;
}
