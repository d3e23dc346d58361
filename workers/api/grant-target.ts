import { isGrantable, type Scope } from '#core/access/scope.ts';
import type { RecordKind } from '#core/ids.ts';
import type { Role } from '#core/terms/access.ts';
import type { SqlPort } from '#db/port.ts';
import { scopeRowId } from '#db/queries/grants.ts';
import { invalid } from './errors.ts';
import { refuseUnknownRegion } from './known-region.ts';

/** Where a new grant or invitation holds, as columns. Refuses what does not exist or does not fit the role. */
export async function grantTarget(
  db: SqlPort,
  role: Role,
  scope: Scope,
): Promise<{ regionCode: string | null; scopeKind: RecordKind | null; scopeId: number | null }> {
  if (!isGrantable(role, scope)) throw invalid('scope', scope, '这个角色可以授权的范围：见“角色和范围”');
  await refuseUnknownRegion(db, scope.regionCode ?? undefined, 'scope.regionCode');
  const scopeId = await scopeRowId(db, scope);
  if (scope.record !== null && scopeId === null) throw invalid('scope.record.id', scope.record.id, '已有的园区或阵地');
  return { regionCode: scope.regionCode, scopeKind: scope.record?.kind ?? null, scopeId };
}
