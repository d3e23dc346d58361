import type { StaffKind } from '#core/records/catalogue.ts';
import { fieldOf } from '#core/records/catalogue.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { SqlPort } from '#db/port.ts';
import type { Change } from '#db/queries/change-types.ts';
import { moveHangers, redirectTo } from '#db/queries/merge-rows.ts';
import { type PlainState, readState } from '#db/queries/record-state.ts';
import { toPatch } from '#db/queries/staff-patch.ts';
import { type ReferringRecord, referringRecords } from '#db/queries/staff-referrers.ts';
import { titleOf } from '#db/queries/staff-rows.ts';
import { fromStates } from '#db/queries/staff-values.ts';
import { ApiError, notFound } from '../../errors.ts';
import { change, illegal, type Merge, type MergeParts } from './merge-parts.ts';
import { withNamesOf } from './other-names.ts';
import { remadePairing } from './remade-pairing.ts';
import { repointed } from './repointed.ts';

/** More records than this a merge does not take over at a time: a batch has an end. */
const MAX_REFERRING = 200;

/**
 * Everything that the merge of two records that are one changes: the one that stays with the chosen values and the other's
 * names, all records that name the other, the pairings of the other made anew (their parties are fixed), the other itself
 * 停用, and the way from its id to the one that stays.
 */
export async function mergeChanges(db: SqlPort, merge: Merge): Promise<Result<MergeParts, ApiError>> {
  const { kind, into, from, reason, now } = merge;
  const [winner, loser, referring] = await Promise.all([
    readState(db, kind, into),
    readState(db, kind, from),
    referringRecords(db, kind, from, MAX_REFERRING),
  ]);
  if (winner === null || loser === null || into === from) return err(notFound());
  const titles = await titlesOf(db, kind, [winner.state, loser.state]);
  const closed = [winner.state, loser.state].findIndex(({ publicationStatus }) => publicationStatus === 'CLOSED');
  if (closed >= 0) return err(illegal(titles[closed] ?? '', '没有停用的记录'));
  if (referring.length > MAX_REFERRING) return err(illegal(titles[1] ?? '', tooMany));
  const parts: MergeParts[] = [];
  const stays = await survivor(db, merge, winner.state, loser.state, referring);
  if (!stays.ok) return err(new ApiError('VALIDATION', stays.error));
  for (const record of referring.filter(({ id }) => id !== into && id !== from)) {
    const part = isParty(record) ? await remadePairing(db, merge, record) : await repointed(db, merge, record);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return ok({
    // the other one first: what is unique is free before it is taken
    changes: [
      gone(merge, loser.state, titles[0] ?? ''),
      change(kind, into, winner.state, stays.value, `合并“${titles[1] ?? ''}”：${reason}`),
      ...parts.flatMap(({ changes }) => changes),
    ],
    statements: [
      ...redirectTo({ from, into, reason: `合并：${reason}`, at: now }),
      ...moveHangers({ kind, from, into, reason, at: now }),
      ...parts.flatMap(({ statements }) => statements),
    ],
  });
}

const tooMany = `连着的记录不超过 ${MAX_REFERRING} 条：请先把一部分改到另一条记录上`;

function isParty({ kind, fields }: ReferringRecord): boolean {
  return kind === 'PAIRING' && fields.some(({ way }) => way === 'ONCE');
}

async function titlesOf(db: SqlPort, kind: StaffKind, states: readonly PlainState[]): Promise<string[]> {
  const { values, names } = await fromStates(db, kind, states);
  return states.map((state, i) => titleOf(kind, String(state.publicId), values[i] ?? {}, names));
}

/** The chosen values, the names of the other one, and no name of the other one in its own fields. */
async function survivor(
  db: SqlPort,
  { kind, into, from, values, who, now }: Merge,
  winner: PlainState,
  loser: PlainState,
  referring: readonly ReferringRecord[],
) {
  const {
    values: [own = {}, other = {}],
  } = await fromStates(db, kind, [winner, loser]);
  const names = fieldOf(kind, 'aliases') === null ? {} : { aliases: withNamesOf({ ...own, ...values }, other) };
  const itself = referring.find(({ id }) => id === into)?.fields ?? [];
  // below the other one it now lies where that one lay
  const parent = itself.some(({ key }) => key === 'parent')
    ? { parent: other.parent === into ? null : other.parent }
    : {};
  const wanted = { ...parent, ...values, ...names };
  const cleared = wanted.parent === from ? { ...wanted, parent: null } : wanted;
  return toPatch(db, kind, cleared, { id: into, before: winner, who, now });
}

/** The record that goes: 停用, which leaves to others what only one may have. It keeps it, and is found by it. */
function gone({ kind, from, reason }: Merge, loser: PlainState, title: string): Change {
  const patch = { publicationStatus: 'CLOSED', publicationReason: `合并到“${title}”` };
  return change(kind, from, loser, patch, `合并到“${title}”：${reason}`);
}
