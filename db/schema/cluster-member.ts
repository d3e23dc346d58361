import { index, integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { cluster } from './cluster.ts';
import type { Levels } from './level.ts';
import { position } from './position.ts';

/** Sites of a cluster; which part of 1+20+N a site is follows from its own level. */
export const clusterMember = sqliteTable(
  'cluster_member',
  {
    clusterId: integer('cluster_id')
      .notNull()
      .references(() => cluster.id, { onDelete: 'cascade' }),
    positionId: integer('position_id')
      .notNull()
      .references(() => position.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.clusterId, t.positionId] }),
    index('cluster_member_position').on(t.positionId, t.clusterId),
  ],
);

export const clusterMemberLevels: Levels<typeof clusterMember> = { clusterId: 'PUBLIC', positionId: 'PUBLIC' };
