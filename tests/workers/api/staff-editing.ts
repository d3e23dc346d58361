import { EVERYWHERE } from '#core/access/scope.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import type { ShownChange, StaffRecord, StaffWritten } from '#core/schemas/staff.ts';
import type { SqlPort } from '#db/port.ts';
import { publicIdOf } from '#db/seed/load/identity.ts';
import { read } from './call.ts';
import { openSeeded } from './seeded.ts';
import { type Colleague, colleague, inRegion, ofSite } from './staff-team.ts';
import { newKey } from './visitor.ts';

/** The position that tests edit, and its address for staff. */
export const site = publicIdOf('SITE', 'jinzhong-center', false);
export const path = `/api/staff/records/sites/${site}`;

interface Team {
  readonly db: SqlPort;
  readonly dept: Colleague;
  readonly editor: Colleague;
  /** A colleague of the editor. */
  readonly second: Colleague;
  /** Works at the site. */
  readonly station: Colleague;
}

/** The seeded portal with whoever edits and approves in 晋中. */
export async function openTeam(): Promise<Team> {
  const db = await openSeeded();
  return {
    db,
    dept: await colleague(db, 'dept', 'ORG_DEPT', EVERYWHERE),
    editor: await colleague(db, 'editor', 'PARK_EDITOR', inRegion('140700')),
    second: await colleague(db, 'second', 'PARK_EDITOR', inRegion('140700')),
    station: await colleague(db, 'station', 'STATION_STAFF', ofSite(site)),
  };
}

/** What people do to records; the editor does it to the site where nothing else is said. */
export function makeActs(team: () => Team) {
  const record = (who: Colleague = team().editor, at = path) => who.read<StaffRecord>(at);
  return {
    record,
    asShown: () => read<SiteDetail>(`/api/sites/${site}`),
    async edit(
      values: object,
      more: Partial<{ submit: boolean; reason: string | null; version: number; key: string; at: string }> = {},
      who = team().editor,
    ) {
      const { at = path, ...rest } = more;
      const version = more.version ?? (await record(who, at)).version;
      return who.write<StaffWritten>(at, { key: newKey(), submit: true, reason: null, ...rest, version, values });
    },
    async refusedEdit(values: object, more: object = {}, who = team().editor, at = path) {
      const { version } = await record(who, at);
      return who.refused(at, { key: newKey(), submit: true, reason: null, version, values, ...more });
    },
    async decide(change: ShownChange | null, decision = 'APPROVE', reason: string | null = null) {
      const { dept } = team();
      const { version } = await dept.read<ShownChange>(`/api/staff/changes/${change?.id}`);
      return dept.write('/api/staff/changes/decide', {
        key: newKey(),
        decision,
        reason,
        changes: [{ id: change?.id, version }],
      });
    },
  };
}
