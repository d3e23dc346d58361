import { dateOfDay } from '#core/calendar-date.ts';
import { isSchematic } from '#core/geo/precision.ts';
import type { Site } from '#core/schemas/site.ts';
import { codeLists, flagBits, MOBILE_BIT, SUSPENDED_BIT } from '#core/snapshot/layout.ts';
import type { Shard } from '#core/snapshot/shard.ts';
import { parkOf, type Snapshot } from '#core/snapshot/snapshot.ts';
import { shanghaiDate } from '#core/time.ts';
import {
  piece,
  position,
  writeByte,
  writeCount,
  writeDecimal,
  writeJson,
  writePadded,
  writePiece,
  writeString,
  writtenSince,
} from './json-bytes.ts';
import { recentBytes } from './recent-bytes.ts';
import { siteOfRow } from './snapshot-site.ts';
import type { View } from './view.ts';

/** Pieces kept of one group of fields at most; then all are forgotten. */
const MOST = 8_000;
/** Rows of a shard are fewer. */
const MOST_ROWS = 2 ** 24;
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

const WHAT: Group = {
  fields: ['kind', 'level', 'hasCounter', 'stationTier'],
  numberOf: ({ kind, level, tier, flags }, row) => {
    const counter = ((flags[row] ?? 0) >>> flagBits.hasCounter) & 3;
    return (((kind[row] ?? 0) * 256 + (level[row] ?? 0)) * 256 + (tier[row] ?? 0)) * 4 + counter;
  },
};
const OPEN: Group = {
  fields: ['hours', 'closure'],
  numberOf: ({ facts, text, texts, flags }, row) => {
    if (facts.isIllustrative) return 0;
    if (((flags[row] ?? 0) & SUSPENDED_BIT) !== 0 || texts.few(text.closures[row] ?? 0) !== '[]') return null;
    return (text.hours[row] ?? 0) * RADIX + (text.exceptions[row] ?? 0);
  },
};
const FUNCTIONS: Group = { fields: ['functions'], numberOf: ({ functions }, row) => functions[row] ?? 0 };
const FACILITIES: Group = { fields: ['facilities'], numberOf: ({ facilities }, row) => facilities[row] ?? 0 };
const ACCESS: Group = {
  fields: ['barrierFree', 'isMobile', 'nextStops', 'isIllustrative'],
  numberOf: ({ flags }, row) => {
    const bits = flags[row] ?? 0;
    return (bits & MOBILE_BIT) === 0 ? (bits >>> flagBits.wheelchair) & 0b11_11_11 : null;
  },
};
const VERIFIED: Group = {
  fields: ['verifyState', 'verifiedOn', 'dueOn'],
  numberOf: ({ text }, row) => (text.verifiedOn[row] ?? 0) * RADIX + (text.nextReviewOn[row] ?? 0),
};

type PiecesOf = Map<number, Uint8Array>;

/** What a shard's pieces are on a date, on which closures and verification depend, and by the decimals of its points. */
interface Pieces {
  readonly today: string;
  readonly decimals: number;
  /** Numbers of its whole sites in `recentSites` are those of the rows and this. */
  readonly first: number;
  readonly what: PiecesOf;
  readonly open: PiecesOf;
  readonly functions: PiecesOf;
  readonly facilities: PiecesOf;
  readonly access: PiecesOf;
  readonly verified: PiecesOf;
}

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

/** A row of a snapshot, and what is needed to tell of it. */
interface Told {
  readonly snapshot: Snapshot;
  readonly shard: Shard;
  readonly row: number;
  readonly view: View;
}

/**
 * Writes what a list tells of a site, and its distance in metres (null = none), as the very bytes of
 * `JSON.stringify({...siteOfRow(…), distanceM})`: texts that are a site's own go straight from its columns.
 * Sites that were told lately are copied whole: people ask where people are.
 */
export function writeNearSite(told: Told, distanceM: number | null): void {
  const { snapshot, shard, row, view } = told;
  const pieces = piecesOf(shard, shanghaiDate(view.now), view.decimals);
  const isKept = snapshot.parks.size === 0 || !snapshot.parks.has(shard.parkKey(row) ?? 0);
  const before = isKept ? recentSites.get(pieces.first + row) : undefined;
  if (before !== undefined) writePiece(before);
  else {
    const start = position();
    writeSite(told, pieces);
    if (isKept) recentSites.keep(pieces.first + row, writtenSince(start));
  }
  if (distanceM === null) writePiece(NULL);
  else writeCount(distanceM);
  writeByte(END);
}

/** All that does not depend on where it is asked from. */
function writeSite(told: Told, pieces: Pieces): void {
  const { snapshot, shard, row, view } = told;
  const { text } = shard;
  const isSample = shard.facts.isIllustrative;
  writeText(WORDS.id, shard, text.id[row] ?? 0);
  writeText(WORDS.name, shard, text.name[row] ?? 0);
  writeGroup(WHAT, pieces.what, told);
  writeText(WORDS.regionCode, shard, text.regionCode[row] ?? 0);
  // a region without a name goes by its code
  writeText(WORDS.regionName, shard, shard.regionNames[row] || (text.regionCode[row] ?? 0));
  writePark(snapshot, shard, row);
  writeText(WORDS.address, shard, text.address[row] ?? 0);
  writePoint(shard, row, view.decimals);
  writeGroup(OPEN, pieces.open, told);
  writeText(WORDS.phone, shard, isSample ? 0 : (text.phone[row] ?? 0));
  writeText(WORDS.hoursText, shard, isSample ? 0 : (text.hoursText[row] ?? 0));
  writeGroup(FUNCTIONS, pieces.functions, told);
  writeGroup(FACILITIES, pieces.facilities, told);
  writeGroup(ACCESS, pieces.access, told);
  writeGroup(VERIFIED, pieces.verified, told);
  writeText(WORDS.responsibleUnit, shard, text.dutyUnit[row] ?? 0);
  writeInstant(WORDS.updatedAt, shard.updatedAt[row] ?? 0);
  writePiece(WORDS.distanceM);
}

const known = new WeakMap<Shard, Pieces>();
let piecesMade = 0;
/** Whole sites, as long as their park goes by the name that the shard has for it: some 900 bytes each. */
const recentSites = recentBytes(8_000);

function piecesOf(shard: Shard, today: string, decimals: number): Pieces {
  const before = known.get(shard);
  if (before?.today === today && before.decimals === decimals) return before;
  const pieces: Pieces = {
    today,
    decimals,
    first: ++piecesMade * MOST_ROWS,
    what: new Map(),
    open: new Map(),
    functions: new Map(),
    facilities: new Map(),
    access: new Map(),
    verified: new Map(),
  };
  known.set(shard, pieces);
  return pieces;
}

function writeGroup(group: Group, pieces: PiecesOf, told: Told): void {
  const number = group.numberOf(told.shard, told.row);
  const before = number === null ? undefined : pieces.get(number);
  if (before !== undefined) {
    writePiece(before);
    return;
  }
  const site = siteOfRow(told.snapshot, told, told.view);
  const json = group.fields.map((field) => `,"${field}":${JSON.stringify(site[field])}`).join('');
  writeJson(json);
  if (number === null) return;
  if (pieces.size >= MOST) pieces.clear();
  pieces.set(number, piece(json));
}

/** A text by its number; 0 = none. */
function writeText(word: Uint8Array, { texts }: Shard, id: number): void {
  writePiece(word);
  const { units, offsets } = texts.table;
  if (id === 0) writePiece(NULL);
  else writeString(units, offsets[id] ?? 0, offsets[id + 1] ?? 0);
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
  const before = pieces.get(key);
  if (before !== undefined) return before;
  const made = piece(JSON.stringify(parkOf(snapshot, shard, row)));
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
  const code = shard.precision[row] ?? 0;
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
  writePiece(datePiece(day));
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

function datePiece(day: number): Uint8Array {
  const before = datePieces.get(day);
  if (before !== undefined) return before;
  const made = piece(dateOfDay(day));
  if (datePieces.size >= MOST) datePieces.clear();
  datePieces.set(day, made);
  return made;
}
