import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { alias } from '../../schema/alias.ts';
import { enterprise } from '../../schema/enterprise.ts';
import { organisation } from '../../schema/organisation.ts';
import { park } from '../../schema/park.ts';
import { position } from '../../schema/position.ts';
import type { AliasData, RecordSet } from '../documents/record.ts';
import { rowIdOf } from './identity.ts';
import type { Ids } from './ids.ts';
import { type LinkRows, linkRows } from './links.ts';

type Kind = 'PARK' | 'SITE' | 'ORGANISATION' | 'ENTERPRISE';

export function aliasRows(set: RecordSet, ids: Ids): LinkRows[] {
  return [
    aliasesOf('PARK', park, set.parks, ids),
    aliasesOf('SITE', position, set.sites, ids),
    aliasesOf('ORGANISATION', organisation, set.organisations, ids),
    aliasesOf('ENTERPRISE', enterprise, set.enterprises, ids),
  ];
}

function aliasesOf(
  kind: Kind,
  owner: SQLiteTable,
  records: readonly { readonly key: string; readonly aliases: readonly AliasData[] }[],
  ids: Ids,
): LinkRows {
  return linkRows({
    table: alias,
    key: ['id'],
    owner,
    ownerProperty: 'recordId',
    ownerIds: records.map(({ key }) => ids.of(kind, key)),
    kind,
    rows: records.flatMap(({ key, aliases }) =>
      aliases.map((stated) => {
        const { name, reason } = typeof stated === 'string' ? { name: stated, reason: 'OTHER_NAME' as const } : stated;
        return { id: rowIdOf(`ALIAS ${kind} ${key} ${name}`), kind, recordId: ids.of(kind, key), name, reason };
      }),
    ),
  });
}
