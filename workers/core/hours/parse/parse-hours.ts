import { err, ok, type Result } from '../../result.ts';
import type { OpeningHours } from '../opening-hours.ts';
import type { HoursProblem } from './clauses.ts';
import { readListing } from './read-listing.ts';

/**
 * Opening hours as people write them (周二至周六8:30-11:30，13:30-17:00周日、周一闭馆) to structure. Either the whole
 * listing is understood, or every part that was not is named; no clause is dropped and none is made up.
 */
export function parseHours(listing: string): Result<OpeningHours, readonly HoursProblem[]> {
  const { hours, problems } = readListing(listing);
  return problems.length > 0 || hours === null ? err(problems) : ok(hours);
}
