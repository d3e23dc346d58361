import { toMercator } from '#core/geo/mercator.ts';
import type { RecordKind } from '#core/ids.ts';
import { documents } from '../documents/all.ts';
import type { PointData } from '../documents/record.ts';
import { publicIdOf, rowIdOf } from './identity.ts';

interface Stated {
  readonly key: string;
  readonly document: string | null;
  readonly asOf: string | null;
  readonly isIllustrative: boolean;
}

const documentsByKey = new Map(documents.map((document) => [document.key, document]));

export function documentId(key: string): number {
  return rowIdOf(publicIdOf('DOCUMENT', key, false));
}

/** Columns that every record has. `since` = `created_at` of everything seeded, ms UTC. */
export function recordRow(kind: RecordKind, record: Stated, since: number) {
  const publicId = publicIdOf(kind, record.key, record.isIllustrative);
  return {
    id: rowIdOf(publicId),
    publicId,
    createdAt: since,
    updatedAt: since,
    publicationStatus: 'PUBLISHED',
    isIllustrative: Number(record.isIllustrative),
    ...sourceRow(record.document, record.asOf),
  } as const;
}

export function sourceRow(document: string | null, asOf: string | null) {
  if (document === null) return { sourceDocumentId: null, sourceText: '示例数据，由程序生成', asOf };
  return { sourceDocumentId: documentId(document), sourceText: documentsByKey.get(document)?.sourceText ?? null, asOf };
}

const NO_POINT = {
  lng: null,
  lat: null,
  mx: null,
  my: null,
  precision: null,
  coordSystemEntered: null,
  pointEntered: null,
  geocodeSource: null,
} as const;

/** Points of documents and samples are stated in WGS84. */
export function pointRow(point: PointData | null) {
  if (point === null) return NO_POINT;
  const { lng, lat, precision, basis } = point;
  const { x, y } = toMercator([lng, lat]);
  return {
    lng,
    lat,
    mx: x,
    my: y,
    precision,
    coordSystemEntered: 'WGS84',
    pointEntered: `${lng}, ${lat}`,
    geocodeSource: basis,
  } as const;
}

/** null = not known. */
export function flag(value: boolean | null): 0 | 1 | null {
  return value === null ? null : value ? 1 : 0;
}
