import type { StaffKind } from '#core/records/catalogue.ts';
import { checkValue } from '#core/records/check-value.ts';
import type { Field } from '#core/records/field.ts';
import { isMobile } from '#core/records/rules/site-rules.ts';
import { listCodecs } from './staff-codec-lists.ts';
import { pointCodec } from './staff-codec-point.ts';
import { partiesCodec, partyCodec, recordCodec, recordsCodec } from './staff-codec-references.ts';
import type { CodecWrite, FieldCodec } from './staff-codec-types.ts';

export function codecOf(kind: StaffKind, field: Field): FieldCodec {
  const { value } = field;
  const key = field.state ?? field.key;
  if (kind === 'SITE' && key === 'type') return siteTypeCodec;
  if (key.startsWith('station.')) return stationCodec(key.slice('station.'.length));
  switch (value.is) {
    case 'RECORD':
      if (kind === 'PAIRING' && (field.key === 'a' || field.key === 'b')) return partyCodec(field.key);
      return recordCodec(key, value.kinds[0] ?? 'PARK');
    case 'RECORDS':
      return recordsCodec(key);
    case 'PARTIES':
      return partiesCodec;
    case 'CLOSURES':
    case 'DAY_EXCEPTIONS':
    case 'STOPS':
    case 'ITEMS':
    case 'ACTIVITIES':
      return listCodecs[value.is];
    case 'POINT':
      return pointCodec;
    case 'FLAG':
      return one(
        key,
        (kept) => (kept === null ? null : kept === 1),
        (flag) => (flag === null ? null : Number(flag === true)),
      );
    case 'HOURS':
      return one(key, (kept) => tidyHours(field, json(kept)), JSON.stringify);
    case 'POLYGON':
      return one(key, json, (outline) => (outline === null ? null : JSON.stringify(outline)));
    case 'STRINGS':
      return one(key, json, JSON.stringify);
    case 'TERMS':
      return one(key, (kept) => (typeof kept === 'string' ? json(kept) : kept), termsWriter(kind));
    default:
      return key === 'stationTier' ? tierCodec : one(key, same, same);
  }
}

/** A value under one key of the state. */
function one(key: string, read: (kept: unknown) => unknown, write: (value: unknown) => unknown): FieldCodec {
  return {
    keys: [key],
    read: (state) => (state[key] === undefined ? undefined : read(state[key])),
    write: (value) => ({ [key]: write(value) }),
  };
}

function same(value: unknown): unknown {
  return value;
}

function json(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : null;
}

/** Codes are a link of positions, and a JSON column elsewhere. */
function termsWriter(kind: StaffKind): (value: unknown) => unknown {
  return kind === 'SITE' ? same : JSON.stringify;
}

/** Listings are stored as they were understood; what leaves is in the one order of values. */
function tidyHours(field: Field, hours: unknown): unknown {
  const checked = checkValue(field, hours);
  return checked.ok ? checked.value : hours;
}

/** Whether a position moves stands in a column of its own, for what reads many; its kind alone says it. */
const siteTypeCodec: FieldCodec = {
  keys: ['type', 'isMobile'],
  read: ({ type }) => type,
  write: (type) => ({ type, isMobile: Number(isMobile({ type })) }),
};

const NO_STATION = {
  windowCount: null,
  itemsCount: null,
  promiseHours: null,
  instructorCount: null,
  serviceArea: null,
} as const;

type Station = Readonly<Record<string, unknown>> | null;

function stationOf({ before, patch }: CodecWrite): Station {
  const { station = before.station ?? null } = patch;
  return station as Station; // the link of that name
}

function stationCodec(part: string): FieldCodec {
  return {
    keys: ['station'],
    read: ({ station }) => (station === undefined ? undefined : ((station as Station)?.[part] ?? null)),
    write: (value, context) => {
      const station = stationOf(context);
      return value === null && station === null ? {} : { station: { ...NO_STATION, ...station, [part]: value } };
    },
  };
}

/** A position with a tier is a station, one without is none. */
const tierCodec: FieldCodec = {
  keys: ['stationTier', 'station'],
  read: ({ stationTier }) => stationTier,
  write: (value, context) => ({
    stationTier: value,
    station: value === null ? null : { ...NO_STATION, ...stationOf(context) },
  }),
};
