import { dateOfDay } from '#core/calendar-date.ts';
import { isSchematic } from '#core/geo/precision.ts';
import type { Site } from '#core/schemas/site.ts';
import { codeLists, flagBits, MOBILE_BIT, SUSPENDED_BIT } from '#core/snapshot/layout.ts';
import type { Shard } from '#core/snapshot/shard.ts';
import { parkOf, type Snapshot } from '#core/snapshot/snapshot.ts';
import { shanghaiDate } from '#core/time.ts';
import {
  piece,
  writeByte,
  writeCount,
  writeDecimal,
  writeJson,
  writePadded,
  writePiece,
  writeString,
} from './json-bytes.ts';
import { siteOfRow } from './snapshot-site.ts';
import type { View } from './view.ts';

/** Pieces kept of one group of fields at most; then all are forgotten. */
const MOST = 2_000;
/** Numbers of texts and flags are below it. */
const RADIX = 2 ** 26;
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/**
 * Fields that stand side by side and have few values. Which they are of a row is told by a number of its columns, so that
 * their JSON is written once by `toSite` and copied from then on; null where something else decides, as a closure does.
 */
interface Group {
  readonly fields: readonly (keyof Site)[];
  readonly numberOf: (shard: Shard, row: number) => number | null;
}

const group = (fields: Group['fields'], numberOf: Group['numberOf']): Group => ({ fields, numberOf });
const at = (column: Uint8Array | Uint32Array, row: number) => column[row] ?? 0;

const GROUPS = {
  what: group(['kind', 'level', 'hasCounter', 'stationTier'], ({ kind, level, tier, flags }, row) => {
    const counter = (at(flags, row) >>> flagBits.hasCounter) & 3;
    return ((at(kind, row) * 256 + at(level, row)) * 256 + at(tier, row)) * 4 + counter;
  }),
  open: group(['hours', 'closure'], ({ facts, text, texts, flags }, row) => {
    if (facts.isIllustrative) return 0;
    if ((at(flags, row) & SUSPENDED_BIT) !== 0 || texts.few(at(text.closures, row)) !== '[]') return null;
    return at(text.hours, row) * RADIX + at(text.exceptions, row);
  }),
  functions: group(['functions'], ({ functions }, row) => at(functions, row)),
  facilities: group(['facilities'], ({ facilities }, row) => at(facilities, row)),
  access: group(['barrierFree', 'isMobile', 'nextStops', 'isIllustrative'], ({ flags }, row) => {
    const bits = at(flags, row);
    return (bits & MOBILE_BIT) === 0 ? (bits >>> flagBits.wheelchair) & 0b11_11_11 : null;
  }),
  verified: group(
    ['verifyState', 'verifiedOn', 'dueOn'],
    ({ text }, row) => at(text.verifiedOn, row) * RADIX + at(text.nextReviewOn, row),
  ),
} as const;

type Pieces = Record<keyof typeof GROUPS, Map<number, Uint8Array>>;

const NULL = piece('null');
const WORDS = {
  id: piece('{"id":'),
  name: piece(',"name":'),
  regionCode: piece(',"regionCode":'),
  regionName: piece(',"regionName":'),
  park: piece(',"park":'),
  address: piece(',"address":'),
  point: piece(',"point":'),
  lng: piece('{"lng":'),
  lat: piece(',"lat":'),
  phone: piece(',"phone":'),
  hoursText: piece(',"hoursText":'),
  responsibleUnit: piece(',"responsibleUnit":'),
  updatedAt: piece(',"updatedAt":"'),
  zone: piece('+08:00"'),
  distanceM: piece(',"distanceM":'),
};
const [COLON, DOT, T, END] = [0x3a, 0x2e, 0x54, 0x7d];

/**
 * Writes what a list tells of a site, and its distance in metres (null = none), as the very bytes of
 * `JSON.stringify({...siteOfRow(…), distanceM})`: texts that are a site's own go straight from its columns.
 */
export function writeNearSite(
  snapshot: Snapshot,
  { shard, row }: { readonly shard: Shard; readonly row: number },
  distanceM: number | null,
  view: View,
): void {
  const pieces = piecesOf(shard, shanghaiDate(view.now));
  const write = (name: keyof typeof GROUPS) => writeGroup(GROUPS[name], pieces[name], snapshot, shard, row, view);
  const isSample = shard.facts.isIllustrative;
  writeText(WORDS.id, shard, shard.text.id, row);
  writeText(WORDS.name, shard, shard.text.name, row);
  write('what');
  writeText(WORDS.regionCode, shard, shard.text.regionCode, row);
  // a region without a name goes by its code
  writeText(WORDS.regionName, shard, at(shard.regionNames, row) === 0 ? shard.text.regionCode : shard.regionNames, row);
  writePark(snapshot, shard, row);
  writeText(WORDS.address, shard, shard.text.address, row);
  writePoint(shard, row, view.decimals);
  write('open');
  writeText(WORDS.phone, shard, isSample ? null : shard.text.phone, row);
  writeText(WORDS.hoursText, shard, isSample ? null : shard.text.hoursText, row);
  write('functions');
  write('facilities');
  write('access');
  write('verified');
  writeText(WORDS.responsibleUnit, shard, shard.text.dutyUnit, row);
  writeInstant(WORDS.updatedAt, shard.updatedAt[row] ?? 0);
  writePiece(WORDS.distanceM);
  if (distanceM === null) writePiece(NULL);
  else writeCount(distanceM);
  writeByte(END);
}

const known = new WeakMap<Shard, { readonly today: string; readonly pieces: Pieces }>();

/** What is said of closures and verification depends on the date. */
function piecesOf(shard: Shard, today: string): Pieces {
  const before = known.get(shard);
  if (before?.today === today) return before.pieces;
  const pieces = Object.fromEntries(Object.keys(GROUPS).map((name) => [name, new Map()])) as Pieces; // one a group
  known.set(shard, { today, pieces });
  return pieces;
}

function writeGroup(
  { fields, numberOf }: Group,
  pieces: Map<number, Uint8Array>,
  snapshot: Snapshot,
  shard: Shard,
  row: number,
  view: View,
): void {
  const number = numberOf(shard, row);
  const before = number === null ? undefined : pieces.get(number);
  if (before !== undefined) {
    writePiece(before);
    return;
  }
  const site = siteOfRow(snapshot, { shard, row }, view);
  const json = fields.map((field) => `,"${field}":${JSON.stringify(site[field])}`).join('');
  writeJson(json);
  if (number === null) return;
  if (pieces.size >= MOST) pieces.clear();
  pieces.set(number, piece(json));
}

/** A column of null is one that is not told. */
function writeText(word: Uint8Array, { texts }: Shard, column: Uint32Array | null, row: number): void {
  writePiece(word);
  const id = column === null ? 0 : at(column, row);
  const { units, offsets } = texts.table;
  if (id === 0) writePiece(NULL);
  else writeString(units, at(offsets, id), at(offsets, id + 1));
}

const parkPieces = new WeakMap<Snapshot, Map<number, Uint8Array>>();

/** Parks are told by the names that they have at the number of the snapshot. */
function writePark(snapshot: Snapshot, shard: Shard, row: number): void {
  writePiece(WORDS.park);
  const key = shard.parkKey(row);
  writePiece(key === null ? NULL : parkPiece(snapshot, shard, row, key));
}

function parkPiece(snapshot: Snapshot, shard: Shard, row: number, key: number): Uint8Array {
  const pieces = parkPieces.get(snapshot) ?? new Map<number, Uint8Array>();
  const made = pieces.get(key) ?? piece(JSON.stringify(parkOf(snapshot, shard, row)));
  if (pieces.size >= MOST) pieces.clear();
  pieces.set(key, made);
  parkPieces.set(snapshot, pieces);
  return made;
}

const precisionPieces = codeLists.precision.map((code) =>
  piece(`,"precision":"${code}","schematic":${isSchematic(code)}}`),
);

function writePoint(shard: Shard, row: number, decimals: number): void {
  writePiece(WORDS.point);
  const [lng, lat] = [shard.lng[row] ?? Number.NaN, shard.lat[row] ?? Number.NaN];
  const code = at(shard.precision, row);
  if (code === 0 || Number.isNaN(lng)) {
    writePiece(NULL);
    return;
  }
  writePiece(WORDS.lng);
  writeDegrees(lng, decimals);
  writePiece(WORDS.lat);
  writeDegrees(lat, decimals);
  writePiece(precisionPieces[code - 1] ?? NULL);
}

/** Degrees as `roundPublic` gives them. */
function writeDegrees(degrees: number, decimals: number): void {
  writeDecimal(Math.round(degrees * 10 ** decimals), decimals);
}

const datePieces = new Map<number, Uint8Array>();

/** An instant as `toIso` gives it, and the end of its text. */
function writeInstant(word: Uint8Array, instant: number): void {
  writePiece(word);
  const local = instant + OFFSET_MS;
  const day = Math.floor(local / DAY_MS);
  const date = datePieces.get(day) ?? piece(dateOfDay(day));
  if (datePieces.size >= MOST) datePieces.clear();
  datePieces.set(day, date);
  writePiece(date);
  const ms = local - day * DAY_MS;
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  writeByte(T);
  writePadded(Math.floor(minutes / 60), 2);
  writeByte(COLON);
  writePadded(minutes % 60, 2);
  writeByte(COLON);
  writePadded(seconds % 60, 2);
  if (ms % 1000 !== 0) {
    writeByte(DOT);
    writePadded(ms % 1000, 3);
  }
  writePiece(WORDS.zone);
}
