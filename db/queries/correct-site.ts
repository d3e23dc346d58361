import type { LngLat } from '#core/geo/lng-lat.ts';
import type { CorrectionKind } from '#core/terms/service.ts';
import type { SqlPort } from '../port.ts';
import { sql } from './sql.ts';
import { type Submission, submit } from './submissions.ts';
import { attachPhotos, type HeldPhoto, photosAreFree } from './visitor-photos.ts';
import { mayBeVoiced, type VoicedSite } from './voiced-site.ts';

export interface CorrectionToWrite {
  readonly site: VoicedSite;
  readonly kind: CorrectionKind;
  readonly text: string | null;
  /** Where the site ought to be, WGS84. */
  readonly point: LngLat | null;
  readonly accuracyM: number | null;
  readonly photos: readonly HeldPhoto[];
}

/** Writes a correction and takes its photos. Nothing of the site changes. False = nothing was written. */
export async function correctSite(
  db: SqlPort,
  submission: Submission,
  { site, kind, text, point, accuracyM, photos }: CorrectionToWrite,
  now: number,
): Promise<boolean> {
  const conditions = [mayBeVoiced(site.key), ...photosAreFree(photos)];
  const owner = { kind: 'CORRECTION', id: submission.recordId, alt: '纠错照片' } as const;
  return submit(db, submission, { conditions, now }, (gate) => [
    sql`INSERT INTO correction (public_id, created_at, updated_at, position_id, region_code, kind, description, lng, lat,
        accuracy_m, status)
      SELECT ${submission.recordId}, ${now}, ${now}, ${site.key}, ${site.regionCode}, ${kind}, ${text},
        ${point?.[0] ?? null}, ${point?.[1] ?? null}, ${accuracyM}, 'SUBMITTED' WHERE ${gate}`,
    ...attachPhotos(photos, owner, now, gate),
  ]);
}
