import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dataLevel } from '#core/terms/access.ts';
import { among, code, oneOf, recordColumns } from './columns.ts';
import { type Levels, recordLevels } from './level.ts';
import { PHOTO_OWNERS } from './record-kind.ts';

const STATES = ['UPLOADED', 'ATTACHED', 'WITHDRAWN'] as const;

/** A photo in R2, served only by the API and by its data level. UPLOADED rows without an owner are swept after 24 hours. */
export const photo = sqliteTable(
  'photo',
  {
    ...recordColumns(),
    ownerKind: text('owner_kind', { enum: PHOTO_OWNERS }),
    ownerId: integer('owner_id'),
    /** Random key in R2. */
    objectKey: text('object_key').notNull().unique(),
    mime: text('mime').notNull(),
    /** Bytes, at most 1 MB. */
    size: integer('size').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    sha256: text('sha256').notNull(),
    /** 替代文字 */
    alt: text('alt').notNull(),
    dataLevel: code('data_level', dataLevel).notNull(),
    state: text('state', { enum: STATES }).notNull(),
    /** SHA-256 of the token that lets a visitor attach what they uploaded, once; null for staff and afterwards. */
    tokenHash: text('token_hash'),
    sortNo: integer('sort_no').notNull().default(0),
    /** Account id; null for a visitor's photo. */
    uploadedBy: text('uploaded_by'),
  },
  (t) => [
    among('photo', t.ownerKind, PHOTO_OWNERS),
    oneOf('photo', t.dataLevel, dataLevel),
    among('photo', t.state, STATES),
    check('photo_size_limit', sql.raw('"size" BETWEEN 1 AND 1048576')),
    index('photo_owner').on(t.ownerKind, t.ownerId, t.sortNo),
    index('photo_state').on(t.state, t.createdAt),
  ],
);

export const photoLevels: Levels<typeof photo> = {
  ...recordLevels,
  ownerKind: 'INTERNAL',
  ownerId: 'INTERNAL',
  objectKey: 'RESTRICTED',
  mime: 'PUBLIC',
  size: 'PUBLIC',
  width: 'PUBLIC',
  height: 'PUBLIC',
  sha256: 'INTERNAL',
  alt: 'PUBLIC',
  dataLevel: 'INTERNAL',
  state: 'INTERNAL',
  tokenHash: 'RESTRICTED',
  sortNo: 'PUBLIC',
  uploadedBy: 'RESTRICTED',
};
