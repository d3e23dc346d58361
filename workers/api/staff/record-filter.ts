import type { Context } from 'hono';
import * as z from 'zod';
import type { Scope } from '#core/access/scope.ts';
import { choiceParam } from '#core/input/choice-params.ts';
import { dateParam, idParam } from '#core/input/text-params.ts';
import { fieldOf, recordCatalogue, type StaffKind } from '#core/records/catalogue.ts';
import { type PublicationStatus, publicationStatus, verifyState } from '#core/terms/position.ts';
import { codesOf, type Terms } from '#core/terms/term.ts';
import { shanghaiDate } from '#core/time.ts';
import type { StaffFilter } from '#db/queries/staff-list.ts';
import { choices } from '../choices.ts';
import type { Env } from '../context.ts';
import { invalid } from '../errors.ts';
import { listParams } from '../list-params.ts';

const MAX_IDS = 200;
const CODES = '以逗号分开的代码';
const codes = z.string(CODES).regex(/^[A-Z0-9_]+(,[A-Z0-9_]+)*$/, CODES);

/** Filters that lists, exports and whatever else is about many records of a kind have in common. */
export const recordFilters = {
  region: listParams.region,
  q: listParams.q,
  illustrative: listParams.illustrative,
  park: idParam('PARK').optional(),
  status: choices(publicationStatus, '公开状态，任一；不给时不含停用').optional(),
  verify: choices(verifyState, '核实状态，任一（阵地）').optional(),
  due: dateParam.optional().meta({ description: '到这一天应复核或从未核实的阵地' }),
  type: codes.optional().meta({ description: '类型代码，任一' }),
  level: codes.optional().meta({ description: '层级代码，任一' }),
  state: codes.optional().meta({ description: '党组织状态或结对状态的代码，任一' }),
  ids: z
    .string('以逗号分开的编号')
    .max(20 * MAX_IDS, `最多 ${MAX_IDS} 个编号`)
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .optional(),
};

export const recordListQuery = z.strictObject({
  limit: listParams.limit,
  cursor: listParams.cursor,
  ...recordFilters,
  sort: choiceParam(['region', 'name', 'updated'], '排序：按区划、按名称或最近更新在前').default('region'),
});

type Asked = z.infer<z.ZodObject<typeof recordFilters>>;

/** The filter of a list of a kind; codes are refused that the kind does not have. */
export function recordFilter(c: Context<Env>, kind: StaffKind, asked: Asked, scopes: readonly Scope[]): StaffFilter {
  const given = { type: asked.type, level: asked.level, state: asked.state };
  return {
    region: asked.region,
    q: asked.q,
    park: asked.park,
    ids: asked.ids,
    verify: asked.verify,
    due: asked.due,
    statuses: asked.status ?? EVERY_OPEN,
    type: codesIn(kind, 'type', ['type', 'kind'], given.type),
    level: codesIn(kind, 'level', ['level'], given.level),
    state: codesIn(kind, 'state', ['status'], given.state),
    scopes,
    today: shanghaiDate(c.var.view.now),
  };
}

const EVERY_OPEN: readonly PublicationStatus[] = codesOf(publicationStatus).filter((status) => status !== 'CLOSED');

function codesIn(kind: StaffKind, path: string, keys: readonly string[], given: string | undefined) {
  if (given === undefined) return undefined;
  const field = keys.map((key) => fieldOf(kind, key)).find((each) => each !== null);
  if (field?.value.is !== 'TERM') throw invalid(path, given, `${recordCatalogue[kind].term.zh}没有这个筛选条件`);
  const { terms }: { terms: Terms } = field.value;
  const list = given.split(',');
  const known = codesOf(terms);
  if (!list.every((code) => known.includes(code))) throw invalid(path, given, `取值：${known.join('、')}`);
  return list;
}
