import { toIso } from '#core/time.ts';
import { countCorrections, listCorrections } from '#db/queries/correction-list.ts';
import { type InboxPart, MAX_COUNT, SHOWN } from './part.ts';

/** What visitors say about sites of the caller's own. */
export const correctionsToDecide: InboxPart = {
  code: 'CORRECTIONS',
  needs: 'record.edit',
  read: async (db, { scopes }) => {
    const filter = { scopes, status: 'SUBMITTED' } as const;
    const [{ items }, count] = await Promise.all([
      listCorrections(db, filter, { limit: SHOWN, after: null }),
      countCorrections(db, filter, MAX_COUNT),
    ]);
    const shown = items.map((row) => ({
      id: row.id,
      title: row.siteName,
      kind: 'SITE' as const,
      what: row.kind,
      said: row.text,
      regionName: row.parkName ?? row.regionName,
      from: null,
      at: toIso(row.createdAt),
      dueOn: null,
      path: `corrections/${row.id}`,
    }));
    return { count, items: shown };
  },
};
