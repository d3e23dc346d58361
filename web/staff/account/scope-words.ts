import type { ShownScope } from '#core/schemas/access.ts';

/** Where a grant holds, in words. */
export function scopeWords({ regionCode, regionName, record, recordName }: ShownScope, everywhere: string): string {
  if (record !== null) return recordName ?? record.id;
  return regionCode === null ? everywhere : (regionName ?? regionCode);
}
