import { metric } from '#core/terms/metric.ts';
import { type ShareCode, shareCode } from '#core/terms/statistics.ts';
import type { Term } from '#core/terms/term.ts';
import type { Measure } from '../paths.ts';
import { metricDefinitions, shareDefinitions } from './definitions.ts';

/** What a measure is called, and whether it is a share in percent. */
export const measureTerm = {
  of: (measure: Measure): Term => (isShare(measure) ? shareCode[measure] : metric[measure]),
  isShare,
};

function isShare(measure: Measure): measure is ShareCode {
  return Object.hasOwn(shareCode, measure);
}

/** 口径: what a measure counts, or what it divides by what. */
export function definitionOf(measure: Measure): Term {
  return isShare(measure) ? shareDefinitions[measure] : metricDefinitions[measure];
}
