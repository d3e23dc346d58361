import { jsonChunks } from '../../json-chunks.ts';
import type { Statement } from '../../port.ts';
import { recordSpecs, type WrittenKind } from '../../queries/record-spec.ts';
import type { LoadedState } from './states.ts';

/**
 * The first revision of every loaded record, so that its history begins with what the documents said. It follows the
 * row as long as nobody edits it: the instant from which it holds is the row's own `updated_at`.
 */
export function firstRevisions(states: readonly LoadedState[]): Statement[] {
  const kinds = [...new Set(states.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ofKind = states.filter((record) => record.kind === kind).map(({ state }) => state);
    const text = revisionText(kind);
    return Array.from(jsonChunks(ofKind), (chunk): Statement => ({ text, values: [chunk] }));
  });
}

function revisionText(kind: WrittenKind): string {
  const state = "json_set(j.value, '$.updatedAt', r.updated_at)";
  return `INSERT INTO revision
      (kind, record_id, public_id, version, region_code, state, valid_from, valid_to, who, why, audit_seq)
    SELECT '${kind}', r.id, r.public_id, 1, r.region_code, ${state}, r.updated_at, NULL, 'system', '载入时的状态', NULL
    FROM json_each(?) j CROSS JOIN ${recordSpecs[kind].table} r ON r.public_id = j.value ->> 'publicId'
    WHERE r.version = 1
    ON CONFLICT (kind, record_id, version) DO UPDATE SET
      region_code = excluded.region_code, state = excluded.state, valid_from = excluded.valid_from
    WHERE revision.state <> excluded.state`;
}
