import { sharePercent } from '#core/stats/share.ts';
import type { Metric } from '#core/terms/metric.ts';
import type { PlaceCount } from '../model/place-data.ts';

/** 党组织 by type; running ones only, as the counts say. */
export const typeMetrics = [
  'ORGS_WORKING_COMMITTEE',
  'ORGS_COMMITTEE',
  'ORGS_GENERAL_BRANCH',
  'ORGS_BRANCH',
  'ORGS_JOINT_BRANCH',
  'ORGS_GROUP',
] as const satisfies readonly Metric[];

/** 阵地 by level; what has no level is the rest. */
export const levelMetrics = ['SITES_CENTER', 'SITES_FEATURED', 'SITES_ORDINARY'] as const satisfies readonly Metric[];

/** One part of a whole; `metric` null is what is in the whole and in no named part. */
export type Part = { metric: Metric | null; registered: number; samples: number };

export type Parts = {
  parts: readonly Part[];
  /** Registered records in all. */
  whole: number;
  /** The largest registered parts (several where they are equally large) and the share of each; none where nothing is registered. */
  largest: { parts: readonly Part[]; percent: string } | null;
};

/** A whole by its parts, in the order given. The parts and the rest always make the whole. */
export function partsOf(counts: readonly PlaceCount[], whole: Metric, metrics: readonly Metric[]): Parts {
  const countOf = (wanted: Metric) => {
    const count = counts.find(({ metric }) => metric === wanted);
    return { registered: count?.registered ?? 0, samples: count?.illustrative ?? 0 };
  };
  const all = countOf(whole);
  const named: Part[] = metrics.map((metric) => ({ metric, ...countOf(metric) }));
  const rest: Part = {
    metric: null,
    registered: all.registered - sum(named, 'registered'),
    samples: all.samples - sum(named, 'samples'),
  };
  const parts = rest.registered > 0 || rest.samples > 0 ? [...named, rest] : named;
  const top = Math.max(...parts.map(({ registered }) => registered));
  const largest = parts.filter(({ registered }) => registered === top && top > 0);
  const percent = sharePercent(top, all.registered);
  const isKnown = largest.length > 0 && percent !== null;
  return { parts, whole: all.registered, largest: isKnown ? { parts: largest, percent } : null };
}

function sum(parts: readonly Part[], side: 'registered' | 'samples'): number {
  return parts.reduce((total, part) => total + part[side], 0);
}

/** The parts that have something to draw: what is not registered is a word in the table, no bar of 0. */
export function drawnParts({ parts }: Pick<Parts, 'parts'>, samples: boolean): readonly Part[] {
  return parts.filter((part) => part.registered > 0 || (samples && part.samples > 0));
}
