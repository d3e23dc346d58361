import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { metresToCells, toMercator } from '#core/geo/mercator.ts';
import type { NearReports } from '#core/schemas/voice.ts';
import type { ReportCategory, ReporterKind, ReportStatus } from '#core/terms/service.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { among, sql } from './sql.ts';
import { type Submission, submit } from './submissions.ts';
import { attachPhotos, type HeldPhoto, photosAreFree } from './visitor-photos.ts';

export interface ReportToWrite {
  readonly category: ReportCategory;
  readonly reporterKind: ReporterKind;
  readonly regionCode: string;
  /** Where the hazard is, WGS84. */
  readonly point: LngLat;
  readonly accuracyM: number | null;
  readonly text: string | null;
  readonly photos: readonly HeldPhoto[];
}

/** Writes a report and takes its photos. False = nothing was written. */
export async function reportHazard(
  db: SqlPort,
  submission: Submission,
  report: ReportToWrite,
  now: number,
): Promise<boolean> {
  const [lng, lat] = report.point;
  const { x, y } = toMercator(report.point);
  const owner = { kind: 'REPORT', id: submission.recordId, alt: '上报照片' } as const;
  return submit(db, submission, { conditions: photosAreFree(report.photos), now }, (gate) => [
    sql`INSERT INTO report (public_id, created_at, updated_at, category, description, region_code, lng, lat, mx, my,
        precision, coord_system_entered, accuracy_m, reporter_kind, reporter_token_hash, status)
      SELECT ${submission.recordId}, ${now}, ${now}, ${report.category}, ${report.text}, ${report.regionCode}, ${lng}, ${lat},
        ${x}, ${y}, 'STREET', 'WGS84', ${report.accuracyM}, ${report.reporterKind}, ${submission.ticketHash}, 'SUBMITTED'
      WHERE ${gate}`,
    ...attachPhotos(report.photos, owner, now, gate),
  ]);
}

/** Reports that somebody still works on. */
const OPEN: readonly ReportStatus[] = ['SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS'];
const MAX_NEAR = 20;
/** Distances are told to this, metres: what was asked with is no more exact. */
const TOLD_M = 10;

interface NearRow {
  readonly category: ReportCategory;
  readonly status: ReportStatus;
  readonly lng: number;
  readonly lat: number;
  readonly createdAt: number;
}

/** Open reports within a radius, nearest first; their points stay inside. */
export async function reportsNear(db: SqlPort, at: LngLat, radiusM: number): Promise<NearReports> {
  const { x, y } = toMercator(at);
  const r = Math.ceil(metresToCells(radiusM, at[1]));
  const found = await readRows(
    db,
    rows<NearRow>(
      sql`SELECT category, status, lng, lat, created_at AS createdAt FROM report INDEXED BY report_point
        WHERE mx BETWEEN ${x - r} AND ${x + r} AND my BETWEEN ${y - r} AND ${y + r} AND ${among('status', OPEN) ?? sql`true`}
          AND is_illustrative = 0 ORDER BY created_at DESC LIMIT 200`,
    ),
  );
  const items = found
    .map((row) => ({ row, distance: distanceM(at, [row.lng, row.lat]) }))
    .filter(({ distance }) => distance <= radiusM)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_NEAR)
    .map(({ row, distance }) => ({
      category: row.category,
      status: row.status,
      distanceM: Math.round(distance / TOLD_M) * TOLD_M,
      reportedAt: toIso(row.createdAt),
    }));
  return { items };
}
