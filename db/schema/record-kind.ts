import { idPrefix, type RecordKind as PublicRecordKind } from '#core/ids.ts';

/** Kinds that revisions, aliases, honours, photos and grants point at: those with a public id. SITE is a row of `position`. */
export type RecordKind = PublicRecordKind;

const [first, ...rest] = Object.keys(idPrefix) as [RecordKind, ...RecordKind[]];

/** The kinds as a tuple, for CHECKs and column types. */
export const RECORD_KINDS: [RecordKind, ...RecordKind[]] = [first, ...rest];
