import type { Scope } from '#core/access/scope.ts';
import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { SqlPort } from '../port.ts';
import { emptyState, recordSpecs } from './record-spec.ts';
import type { PlainState } from './record-state.ts';
import { circlesAmong } from './staff-ancestors.ts';
import { codecOf } from './staff-codec.ts';
import type { NamedRecord } from './staff-codec-types.ts';
import { encodeValues, referenceProblem } from './staff-patch.ts';
import { findReferences, knownRegions, readReferences } from './staff-references.ts';
import { namedIn, type Values } from './staff-values.ts';

export interface BulkItem {
  /** Public id of the record, also of one that is being made. */
  readonly id: string;
  /** Null for a new record. */
  readonly before: PlainState | null;
  /** Checked values of the fields that change. */
  readonly values: Values;
}

export interface BulkContext {
  readonly who: string;
  /** ms UTC. */
  readonly now: number;
  /** Where the writer may name records that are not public. */
  readonly scopes: readonly Scope[];
  /** Records that the same bulk makes, by public id: rows may name them before they are there. */
  readonly own: ReadonlyMap<string, NamedRecord>;
  /** The parent that the other rows of the bulk give their records, by public id: a circle may go through several rows. */
  readonly parents: ReadonlyMap<string, string | null>;
}

/** As `toPatch` for many records of a kind: what they name is looked up once for all of them. Answers stand in their order. */
export async function toPatches(
  db: SqlPort,
  kind: StaffKind,
  items: readonly BulkItem[],
  { who, now, scopes, own, parents }: BulkContext,
): Promise<Result<PlainState, readonly ErrorDetail[]>[]> {
  const named = items.map(({ values }) => namedIn(kind, values));
  const befores = items.map(({ before }) => before ?? emptyState(recordSpecs[kind]));
  const oldRefs = befores.map((before) => fieldsOf(kind).flatMap((field) => codecOf(kind, field).refs?.(before) ?? []));
  const given = items.flatMap(({ id, values: { parent } }): [string, string | null][] => {
    if (parent === undefined) return [];
    return [[id, typeof parent === 'string' ? parent : null]];
  });
  const asked = given.flatMap(([id, parent]) => (parent === null ? [] : [id]));
  const [found, regions, old, circles] = await Promise.all([
    findReferences(
      db,
      named.flatMap(({ ids }) => ids.map(({ id }) => id)),
      scopes,
    ),
    knownRegions(
      db,
      named.flatMap(({ regions: codes }) => codes.map(({ code }) => code)),
    ),
    readReferences(db, oldRefs.flat(), []),
    circlesAmong(db, kind, new Map([...parents, ...given]), asked),
  ]);
  const results: Result<PlainState, readonly ErrorDetail[]>[] = [];
  for (const [i, item] of items.entries()) {
    const before = befores[i] ?? {};
    const already = new Set((oldRefs[i] ?? []).map((ref) => old.idOf(ref)));
    const problems = [
      ...(named[i]?.ids ?? []).flatMap(({ id, path }) => {
        const problem = already.has(id) || own.has(id) ? null : referenceProblem(found.get(id), before);
        return problem === null ? [] : [errorDetail(path, id, problem)];
      }),
      ...(named[i]?.regions ?? []).flatMap(({ code, path }) =>
        regions.has(code) ? [] : [errorDetail(path, code, '有的行政区划代码：没有这个区划')],
      ),
    ];
    if (circles.has(item.id)) {
      problems.push(errorDetail('parent', item.values.parent, '不是它自己的下级：这样会绕成一圈'));
    }
    const lookUp = (id: string): NamedRecord => {
      const record = own.get(id) ?? found.get(id);
      if (record === undefined) throw new Error(`${id} was looked up before`);
      return record;
    };
    results.push(
      problems.length > 0 ? err(problems) : ok(encodeValues(kind, item.values, { before, named: lookUp, who, now })),
    );
  }
  return results;
}
