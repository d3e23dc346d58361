import type { Link } from '#core/schemas/common.ts';

/** What a visitor can say: 服务评价, 地图纠错, 随手拍, 追评. */
export type VoiceKind = 'rate' | 'correct' | 'report' | 'addition';

export type Grade = 1 | 2 | 3 | 4 | 5;

/** A point that a visitor gave; WGS84 degrees. */
export interface GivenPoint {
  readonly lng: number;
  readonly lat: number;
  /** Radius of uncertainty in metres as the phone told it; null where nothing told it. */
  readonly accuracyM: number | null;
  readonly from: 'GPS' | 'MAP' | 'TYPED';
}

export interface RateFields {
  /** 5 非常满意 … 1 非常不满意; null until the visitor chose: no grade is ever preset. */
  readonly level: Grade | null;
  readonly good: readonly string[];
  readonly bad: readonly string[];
  readonly comment: string;
  readonly contact: string;
  readonly consent: boolean;
  /** 服务码 from a counter or a QR code; '' = none. */
  readonly code: string;
}

export interface CorrectFields {
  readonly correction: string | null;
  readonly text: string;
  readonly point: GivenPoint | null;
}

export interface ReportFields {
  readonly category: string | null;
  readonly reporter: 'RESIDENT' | 'RIDER';
  readonly text: string;
  readonly point: GivenPoint | null;
}

export interface AdditionFields {
  readonly ticket: string;
  readonly text: string;
}

export interface Fields {
  readonly rate: RateFields;
  readonly correct: CorrectFields;
  readonly report: ReportFields;
  readonly addition: AdditionFields;
}

export const emptyFields: Fields = {
  rate: { level: null, good: [], bad: [], comment: '', contact: '', consent: false, code: '' },
  correct: { correction: null, text: '', point: null },
  report: { category: null, reporter: 'RESIDENT', text: '', point: null },
  addition: { ticket: '', text: '' },
};

/** Why the portal did not take something, kept with the draft it came back as. */
export interface Refusal {
  /** Code of the API's closed list. */
  readonly code: string;
  /** Where and what, as the API said it. */
  readonly details: readonly { readonly path: string; readonly expected: string }[];
}

/** Something being written. It is kept on the device only, until it is sent or thrown away. */
export interface DraftOf<K extends VoiceKind> {
  /** Where it is written: one draft a kind and place, e.g. `rate:st_0000000001`. */
  readonly slot: string;
  readonly kind: K;
  /** 22 characters of base64url: the same key again writes nothing again, so a draft arrives exactly once. */
  readonly key: string;
  readonly site: Link | null;
  readonly fields: Fields[K];
  /** Ids of its photos in the same store, in order. */
  readonly photos: readonly string[];
  /** ms UTC; 0 = nothing written yet. */
  readonly savedAt: number;
  readonly refusal: Refusal | null;
}
export type Draft = { [K in VoiceKind]: DraftOf<K> }[VoiceKind];

/** Photos that go with one correction or report. */
export const MAX_PHOTOS = 3;

/** A photo as it will be sent: JPEG, at most 1600 px and 1 MB, without anything but the picture. */
export interface StoredPhoto {
  readonly id: string;
  /** Key of the draft it belongs to. */
  readonly owner: string;
  readonly jpeg: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/** What the API answered for an uploaded photo. */
export interface UploadedPhoto {
  readonly id: string;
  readonly token: string;
  /** ms UTC; the API forgets a photo without an owner after a day. */
  readonly at: number;
}

/** A finished draft on its way. */
export interface Posting {
  readonly key: string;
  readonly draft: Draft;
  readonly queuedAt: number;
  readonly uploaded: Readonly<Record<string, UploadedPhoto>>;
  /** How often sending failed. */
  readonly attempts: number;
  /** Not tried again before, ms UTC, unless the network comes back. */
  readonly retryAt: number;
  /** Not tried again before in any case: the portal asked to wait. */
  readonly notBefore: number;
}

/** What arrived, so that this device can show its state later. */
export interface Receipt {
  readonly key: string;
  readonly kind: VoiceKind;
  readonly slot: string;
  readonly ticket: string;
  readonly site: Link | null;
  /** Kind of correction or report, grade of a rating. */
  readonly about: string | null;
  readonly sentAt: number;
}

export function slotOf(kind: VoiceKind, subject: string | null): string {
  return subject === null ? kind : `${kind}:${subject}`;
}

export function newDraft<K extends VoiceKind>(kind: K, subject: string | null, site: Link | null): DraftOf<K> {
  return {
    slot: slotOf(kind, subject),
    kind,
    key: newKey(),
    site,
    fields: emptyFields[kind],
    photos: [],
    savedAt: 0,
    refusal: null,
  };
}

/** 128 random bits as 22 characters of base64url. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** Whether there is anything in it worth keeping. A service code came with the address, not from the visitor. */
export function isWritten(draft: Draft): boolean {
  if (draft.photos.length > 0) return true;
  const start: Readonly<Record<string, unknown>> = { ...emptyFields[draft.kind] };
  return Object.entries(draft.fields).some(
    ([name, value]) => name !== 'code' && name !== 'ticket' && JSON.stringify(value) !== JSON.stringify(start[name]),
  );
}
