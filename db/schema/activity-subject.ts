import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { activity } from './activity.ts';
import { among } from './columns.ts';
import type { Levels } from './level.ts';
import { RECORD_KINDS } from './record-kind.ts';

/** Who took part in an activity or was visited, in order (the stops of a 观摩 route). */
export const activitySubject = sqliteTable(
  'activity_subject',
  {
    activityId: integer('activity_id')
      .notNull()
      .references(() => activity.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: RECORD_KINDS }).notNull(),
    recordId: integer('record_id').notNull(),
    /** 承办, 参观点, 交流发言 …. */
    roleText: text('role_text').notNull(),
    /** Order in the route, from 1; null where none is stated. */
    stopNo: integer('stop_no'),
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.kind, t.recordId] }),
    among('activity_subject', t.kind, RECORD_KINDS),
    index('activity_subject_record').on(t.kind, t.recordId),
  ],
);

export const activitySubjectLevels: Levels<typeof activitySubject> = {
  activityId: 'PUBLIC',
  kind: 'PUBLIC',
  recordId: 'INTERNAL',
  roleText: 'PUBLIC',
  stopNo: 'PUBLIC',
};
