import type { Scope } from '#core/access/scope.ts';
import { EVERYWHERE } from '#core/access/scope.ts';
import type { RecordKind } from '#core/ids.ts';
import type { ActingRole } from '#core/terms/access.ts';
import {
  ENTERPRISE,
  OTHER_ENTERPRISE,
  OTHER_PARK,
  OTHER_SITE,
  OTHER_VILLAGE,
  PARK,
  SITE,
  VILLAGE,
} from './access-requests.ts';

/** Who asks in the matrix test. What requests are about lies in 定襄, in the park, and at the site where it can. */
export interface Actor {
  readonly name: string;
  /** Null: signed out. */
  readonly role: ActingRole | null;
  readonly scope: Scope;
  /** Whether the records that requests are about lie in its scope. */
  readonly here: boolean;
  /** Asks only where its role is named: elsewhere it can do no more than the first of its role. */
  readonly variant?: true;
  /** Made the batch of an import that requests are about. */
  readonly owner?: true;
  readonly pending?: true;
}

export const HERE: Scope = { regionCode: '140900', record: null };
const ELSEWHERE: Scope = { regionCode: '410000', record: null };
const one = (kind: RecordKind, id: string): Scope => ({ regionCode: null, record: { kind, id } });

/** The first of each role lies where the records do; then the same role for something else, and for a park. */
export const actors: readonly Actor[] = [
  { name: 'signed out', role: null, scope: EVERYWHERE, here: false },
  { name: 'LEADER', role: 'LEADER', scope: HERE, here: true },
  { name: 'LEADER elsewhere', role: 'LEADER', scope: ELSEWHERE, here: false, variant: true },
  { name: 'PARK_EDITOR', role: 'PARK_EDITOR', scope: HERE, here: true, owner: true },
  { name: 'PARK_EDITOR elsewhere', role: 'PARK_EDITOR', scope: ELSEWHERE, here: false, variant: true },
  { name: 'PARK_EDITOR of the park', role: 'PARK_EDITOR', scope: one('PARK', PARK), here: true, variant: true },
  {
    name: 'PARK_EDITOR of another park',
    role: 'PARK_EDITOR',
    scope: one('PARK', OTHER_PARK),
    here: false,
    variant: true,
  },
  { name: 'ORG_DEPT', role: 'ORG_DEPT', scope: HERE, here: true },
  { name: 'ORG_DEPT elsewhere', role: 'ORG_DEPT', scope: ELSEWHERE, here: false, variant: true },
  { name: 'STATION_STAFF', role: 'STATION_STAFF', scope: one('SITE', SITE), here: true },
  {
    name: 'STATION_STAFF of another site',
    role: 'STATION_STAFF',
    scope: one('SITE', OTHER_SITE),
    here: false,
    variant: true,
  },
  { name: 'SUPERVISOR', role: 'SUPERVISOR', scope: HERE, here: true },
  { name: 'AUDITOR', role: 'AUDITOR', scope: EVERYWHERE, here: true },
  { name: 'SYSADMIN', role: 'SYSADMIN', scope: EVERYWHERE, here: true },
  { name: 'VILLAGE_REP', role: 'VILLAGE_REP', scope: one('VILLAGE', VILLAGE), here: true },
  {
    name: 'VILLAGE_REP of another village',
    role: 'VILLAGE_REP',
    scope: one('VILLAGE', OTHER_VILLAGE),
    here: false,
    variant: true,
  },
  { name: 'ENTERPRISE_REP', role: 'ENTERPRISE_REP', scope: one('ENTERPRISE', ENTERPRISE), here: true },
  {
    name: 'ENTERPRISE_REP of another enterprise',
    role: 'ENTERPRISE_REP',
    scope: one('ENTERPRISE', OTHER_ENTERPRISE),
    here: false,
    variant: true,
  },
  { name: 'DISPLAY', role: 'DISPLAY', scope: HERE, here: true },
  { name: 'DISPLAY elsewhere', role: 'DISPLAY', scope: ELSEWHERE, here: false, variant: true },
  { name: 'AUDITOR without a second factor', role: 'AUDITOR', scope: EVERYWHERE, here: true, pending: true },
];

/** How far a right of a line goes; see the head of access-matrix.txt. */
export type Level = 'all' | 'own' | 'park' | 'region' | 'mine';

/** Whether what a request is about is in reach of an actor whose right goes so far. */
export function isInReach({ scope, here, owner }: Actor, level: Level): boolean {
  if (level === 'all') return true;
  if (level === 'mine') return owner === true;
  if (!here || level === 'own') return here;
  return scope.record === null || (level === 'park' && scope.record.kind === 'PARK');
}
