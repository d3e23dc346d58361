import type { SqlPort } from '../port.ts';
import { type LoadOptions, loadFrom } from './load/load-from.ts';
import { regionFingerprint } from './load/region-fingerprint.ts';
import type { LoadReport } from './load/report.ts';
import { readRegions } from './regions/read.ts';
import { readBoundaries } from './regions/read-boundaries.ts';

/**
 * Loads the regions, the holidays, the five documents and, where wanted, the illustrative records. May be repeated: what
 * is there already is not written again, and what people have edited is left alone.
 */
export function load(db: SqlPort, options: LoadOptions): Promise<LoadReport> {
  const sources = { regions: readRegions(), boundaries: readBoundaries(), fingerprint: regionFingerprint() };
  return loadFrom(db, sources, options);
}
