import { idPrefix, type RecordKind as PublicRecordKind } from '#core/ids.ts';

/** What a visitor sent and nobody publishes: no other record ever points at it, but photos may belong to it. */
type Message = 'CORRECTION';

/** What has a public id but is nobody's record of anything: how records are shown. */
type Showing = 'PRESENTATION';

/** Kinds that revisions, aliases, honours, photos and grants point at: those with a public id. SITE is a row of `position`. */
export type RecordKind = Exclude<PublicRecordKind, Message | Showing>;

const isRecord = (kind: string) =>
  kind !== ('CORRECTION' satisfies Message) && kind !== ('PRESENTATION' satisfies Showing);
const [first, ...rest] = Object.keys(idPrefix).filter(isRecord) as [RecordKind, ...RecordKind[]];

/** The kinds as a tuple, for CHECKs and column types. */
export const RECORD_KINDS: [RecordKind, ...RecordKind[]] = [first, ...rest];

/** What a photo may belong to. */
export const PHOTO_OWNERS: [RecordKind | Message, ...(RecordKind | Message)[]] = [...RECORD_KINDS, 'CORRECTION'];
