import type { MonthEndPreview } from '#core/schemas/month-end.ts';
import type { Metric } from '#core/terms/metric.ts';

type PreviewRow = MonthEndPreview['rows'][number];

/** One count of one place, beside what was frozen of it last. */
export type CountRow = {
  key: string;
  name: string;
  metric: Metric;
  now: number;
  /** Null where nothing was frozen before. */
  before: number | null;
  change: number | null;
};

/** Every registered count of some places, place by place. */
export function countRows(rows: readonly PreviewRow[]): CountRow[] {
  return rows.flatMap(({ code, name, counts }) =>
    counts
      .map(({ metric, registered, before }) => ({
        key: `${code} ${metric}`,
        name,
        metric,
        now: registered,
        before: before?.registered ?? null,
        change: before === null ? null : registered - before.registered,
      }))
      .filter(({ now, before }) => now > 0 || (before ?? 0) > 0),
  );
}

/** The places that differ from what was frozen last; all of them where nothing was. */
export function changedRows(rows: readonly CountRow[]): CountRow[] {
  return rows.filter(({ change }) => change === null || change !== 0);
}

/** The months that can be chosen, the newest first: those that are over, and at the top the one that still runs. */
export function lastMonths(today: string, count: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, i) => {
    const at = year * 12 + (month - 1) - i;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** `+3`, `-2`, `0`. */
export function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change);
}
