import type { Facility, PositionFunction, Serves } from '#core/terms/position.ts';
import type { mobileStop } from '../schema/mobile-stop.ts';
import type { pairingActivity } from '../schema/pairing-activity.ts';
import type { positionClosure } from '../schema/position-closure.ts';
import type { positionDayException } from '../schema/position-day-exception.ts';
import type { RecordKind } from '../schema/record-kind.ts';
import type { serviceStation } from '../schema/service-station.ts';

/** What hangs on a record in tables of its own and is part of its state. Keys are those of the state. */
export interface LinkValues {
  aliases: { name: string; reason: 'SHORT_NAME' | 'FORMER_NAME' | 'OTHER_NAME' | 'SCAN_ERROR' }[];
  functions: PositionFunction[];
  facilities: Facility[];
  serves: Serves[];
  closures: Omit<typeof positionClosure.$inferSelect, 'id' | 'positionId'>[];
  dayExceptions: Omit<typeof positionDayException.$inferSelect, 'id' | 'positionId'>[];
  station: Omit<typeof serviceStation.$inferSelect, 'positionId'> | null;
  items: { serviceItemId: number; promiseHours: number | null }[];
  stops: Omit<typeof mobileStop.$inferSelect, 'id' | 'positionId'>[];
  /** Row ids of sites. */
  members: number[];
  activities: Omit<typeof pairingActivity.$inferSelect, 'id' | 'pairingId'>[];
  subjects: { kind: RecordKind; recordId: number }[];
  bearers: { kind: RecordKind; recordId: number }[];
  parties: { kind: RecordKind; recordId: number; roleText: string; stopNo: number | null }[];
}
export type LinkKey = keyof LinkValues;

interface LinkSpec {
  readonly table: string;
  /** Column that holds the record's row id. */
  readonly owner: string;
  /** Aliases of all kinds share a table. */
  readonly hasKind: boolean;
  /** CODES = an array of single values, ROWS = an array of objects, ONE = one object or null. */
  readonly shape: 'CODES' | 'ROWS' | 'ONE';
  /** State key → column; rows stand in the order of these columns. */
  readonly columns: Readonly<Record<string, string>>;
}

const ofPosition = { owner: 'position_id', hasKind: false } as const;

export const linkSpecs: Readonly<Record<LinkKey, LinkSpec>> = {
  aliases: {
    table: 'alias',
    owner: 'record_id',
    hasKind: true,
    shape: 'ROWS',
    columns: { name: 'name', reason: 'reason' },
  },
  functions: { ...ofPosition, table: 'position_function', shape: 'CODES', columns: { value: 'function' } },
  facilities: { ...ofPosition, table: 'position_facility', shape: 'CODES', columns: { value: 'facility' } },
  serves: { ...ofPosition, table: 'position_serves', shape: 'CODES', columns: { value: 'serves' } },
  closures: {
    ...ofPosition,
    table: 'position_closure',
    shape: 'ROWS',
    columns: { fromOn: 'from_on', toOn: 'to_on', reason: 'reason', enteredBy: 'entered_by', enteredAt: 'entered_at' },
  },
  dayExceptions: {
    ...ofPosition,
    table: 'position_day_exception',
    shape: 'ROWS',
    columns: { fromOn: 'from_on', toOn: 'to_on', spans: 'spans', reason: 'reason' },
  },
  station: {
    ...ofPosition,
    table: 'service_station',
    shape: 'ONE',
    columns: {
      windowCount: 'window_count',
      itemsCount: 'items_count',
      promiseHours: 'promise_hours',
      instructorCount: 'instructor_count',
      serviceArea: 'service_area',
    },
  },
  items: {
    ...ofPosition,
    table: 'station_service_item',
    shape: 'ROWS',
    columns: { serviceItemId: 'service_item_id', promiseHours: 'promise_hours' },
  },
  stops: {
    ...ofPosition,
    table: 'mobile_stop',
    shape: 'ROWS',
    columns: {
      startsAt: 'starts_at',
      endsAt: 'ends_at',
      placeText: 'place_text',
      lng: 'lng',
      lat: 'lat',
      mx: 'mx',
      my: 'my',
      precision: 'precision',
      coordSystemEntered: 'coord_system_entered',
      pointEntered: 'point_entered',
      geocodeSource: 'geocode_source',
      isIllustrative: 'is_illustrative',
    },
  },
  activities: {
    owner: 'pairing_id',
    hasKind: false,
    table: 'pairing_activity',
    shape: 'ROWS',
    columns: {
      happenedOn: 'happened_on',
      kind: 'kind',
      summary: 'summary',
      amountFen: 'amount_fen',
      createdAt: 'created_at',
      isIllustrative: 'is_illustrative',
      sourceDocumentId: 'source_document_id',
      sourceText: 'source_text',
      asOf: 'as_of',
    },
  },
  subjects: {
    owner: 'honour_id',
    hasKind: false,
    table: 'honour_subject',
    shape: 'ROWS',
    columns: { kind: 'kind', recordId: 'record_id' },
  },
  bearers: {
    owner: 'brand_id',
    hasKind: false,
    table: 'brand_subject',
    shape: 'ROWS',
    columns: { kind: 'kind', recordId: 'record_id' },
  },
  parties: {
    owner: 'activity_id',
    hasKind: false,
    table: 'activity_subject',
    shape: 'ROWS',
    columns: { kind: 'kind', recordId: 'record_id', roleText: 'role_text', stopNo: 'stop_no' },
  },
  members: {
    owner: 'cluster_id',
    hasKind: false,
    table: 'cluster_member',
    shape: 'CODES',
    columns: { value: 'position_id' },
  },
};
