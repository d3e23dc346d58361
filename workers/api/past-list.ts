import { dateParam } from '#core/input/text-params.ts';
import { endOfDate } from '#db/queries/past-tables.ts';
import type { View } from '#db/queries/view.ts';
import { invalid } from './errors.ts';
import { refuseFuture } from './refuse-future.ts';

const SECOND_MS = 1000;

/** A list as it was public at the end of a date. */
export const pastParam = dateParam.optional().meta({
  description: '该日终了时（北京时间）公开的记录和它们当时的内容；只按区划排列，查询词只找名称。不给则为现在',
});

interface PastQuery {
  readonly date?: string | undefined;
  readonly sort?: string | undefined;
}

/** The view of a list: at the end of its date, or now. `never` are parameters that speak of now alone. */
export function viewOf<Q extends PastQuery>(q: Q, view: View, never: readonly (keyof Q & string)[] = []): View {
  const { date, sort } = q;
  if (date === undefined) return view;
  refuseFuture(date, view.now);
  if (sort !== undefined && sort !== 'region') throw invalid('sort', sort, '给出 date 时只能是 region');
  for (const key of never) {
    if (q[key] !== undefined) throw invalid(key, String(q[key]), '给出 date 时不能同时给出');
  }
  return { ...view, now: Math.min(view.now, endOfDate(date) - SECOND_MS) };
}
