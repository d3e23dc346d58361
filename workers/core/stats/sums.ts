import type { Split } from '../schemas/common.ts';
import type { MetricSum } from '../schemas/region-children.ts';
import type { Metric } from '../terms/metric.ts';
import type { SumReason } from '../terms/statistics.ts';

/** Whether the parts of a place make its total, and what is left: records of the place that belong to none of its parts. */
export function sumOf(metric: Metric, total: Split, parts: readonly Split[]): MetricSum {
  const children = parts.reduce(plus, { registered: 0, illustrative: 0 });
  const remainder = {
    registered: total.registered - children.registered,
    illustrative: total.illustrative - children.illustrative,
  };
  const adds = remainder.registered === 0 && remainder.illustrative === 0 ? 'EQUAL' : 'REMAINDER';
  const bare = ({ registered, illustrative }: Split) => ({ registered, illustrative });
  return { metric, total: bare(total), children, remainder, adds, reason: adds === 'EQUAL' ? null : reasonOf(metric) };
}

function plus(a: Split, b: Split): Split {
  return { registered: a.registered + b.registered, illustrative: a.illustrative + b.illustrative };
}

/** A pairing is registered in the smallest region that holds both its ends; everything else where it lies. */
function reasonOf(metric: Metric): SumReason {
  return metric === 'PAIRINGS' ? 'ACROSS' : 'ATTACHED_HERE';
}
