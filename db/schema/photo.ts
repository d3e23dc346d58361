import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dataLevel } from '#core/terms/access.ts';
import { among, code, oneOf, recordColumns } from './columns.ts';
import { type Levels, recordLevels } from './level.ts';
import { RECORD_KINDS } from './record-kind.ts';

const STATES = ['UPLOADED', 'ATTACHED', 'WITHDRAWN'] as const;

/** A photo in R2, served only by the API and by its data level. UPLOADED rows without an owner are swept after 24 hours. */
export const photo = sqliteTable(
  'photo',
  {
    ...recordColumns(),
    ownerKind: text('owner_kind', { enum: RECORD_KINDS }),
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
    sortNo: integer('sort_no').notNull().default(0),
    /** Account id; null for a report's photo. */
    uploadedBy: text('uploaded_by'),
  },
  (t) => [
    among('photo', t.ownerKind, RECORD_KINDS),
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
  sortNo: 'PUBLIC',
  uploadedBy: 'RESTRICTED',
};
