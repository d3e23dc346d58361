import type { Site } from '#core/schemas/site.ts';
import type { FoundRow } from '#core/snapshot/page.ts';
import { parkOf, type Snapshot } from '#core/snapshot/snapshot.ts';
import { shanghaiDate } from '#core/time.ts';
import { toSite } from './site-row.ts';
import type { View } from './view.ts';

/** What lists tell of a site, from a row of the snapshot. */
export function siteOfRow(snapshot: Snapshot, { shard, row }: Pick<FoundRow, 'shard' | 'row'>, view: View): Site {
  const names = {
    regions: { get: () => shard.regionName(row) ?? undefined },
    parks: { get: () => parkOf(snapshot, shard, row) ?? undefined },
  };
  return toSite(shard.row(row, shanghaiDate(view.now)), names, view);
}
