import { fromUnits } from '#core/snapshot/code-units.ts';

/**
 * JSON as UTF-8, put together of pieces that are bytes already. Written into one buffer that everybody shares: `begin`, write
 * without waiting for anything, `taken`.
 */
const FIRST_SIZE = 65_536;
/** Bytes of a piece from which on a call copies it sooner. */
const LONG = 40;
const [QUOTE, BACKSLASH, MINUS, POINT, ZERO] = [0x22, 0x5c, 0x2d, 0x2e, 0x30];
const encoder = new TextEncoder();

let bytes = new Uint8Array(FIRST_SIZE);
let at = 0;

export function begin(): void {
  at = 0;
}

/** What was written since `begin`, as a copy of its own. */
export function taken(): Uint8Array<ArrayBuffer> {
  return bytes.slice(0, at);
}

/** Where the next piece will stand. */
export function position(): number {
  return at;
}

/** What was written from a position on, as a copy of its own. */
export function writtenSince(from: number): Uint8Array {
  return bytes.slice(from, at);
}

/** JSON text as bytes, for pieces that are written again and again. */
export function piece(json: string): Uint8Array {
  return encoder.encode(json);
}

export function writePiece(given: Uint8Array): void {
  const length = given.length;
  if (at + length > bytes.length) makeRoom(length);
  const to = bytes;
  const start = at;
  // to have a short piece copied by a call would cost as much again
  if (length > LONG) to.set(given, start);
  else for (let i = 0; i < length; i++) to[start + i] = given[i] ?? 0;
  at = start + length;
}

/** One ASCII character of JSON. */
export function writeByte(code: number): void {
  makeRoom(1);
  bytes[at++] = code;
}

/** Any JSON text. */
export function writeJson(json: string): void {
  // a unit becomes at most three bytes
  makeRoom(3 * json.length);
  at += encoder.encodeInto(json, bytes.subarray(at)).written;
}

/** A text of UTF-16 units, from one place to before another, as a JSON string. */
export function writeString(units: Uint16Array, from: number, end: number): void {
  makeRoom(3 * (end - from) + 2);
  const to = bytes;
  let next = at;
  to[next++] = QUOTE;
  for (let i = from; i < end; i++) {
    const unit = units[i] ?? 0;
    if (unit < 0x80) {
      if (unit < 0x20 || unit === QUOTE || unit === BACKSLASH) {
        escaped(units, from, end);
        return;
      }
      to[next++] = unit;
      continue;
    }
    if (unit < 0x800) to[next++] = 0xc0 | (unit >> 6);
    else {
      if (unit >= 0xd800 && unit <= 0xdfff) {
        escaped(units, from, end);
        return;
      }
      to[next++] = 0xe0 | (unit >> 12);
      to[next++] = 0x80 | ((unit >> 6) & 0x3f);
    }
    to[next++] = 0x80 | (unit & 0x3f);
  }
  to[next++] = QUOTE;
  at = next;
}

/** What has to be escaped, or is no unit of its own, is rare: left to JSON itself. */
function escaped(units: Uint16Array, from: number, end: number): void {
  writeJson(JSON.stringify(fromUnits(units.subarray(from, end))));
}

/** A whole number that is not negative. */
export function writeCount(value: number): void {
  makeRoom(16);
  writeDigits(value, digitsOf(value));
}

/** A whole number with leading zeros. */
export function writePadded(value: number, digits: number): void {
  makeRoom(digits);
  writeDigits(value, digits);
}

/** The number `scaled` / 10^`decimals`, as JavaScript itself writes it, for up to six decimals. */
export function writeDecimal(scaled: number, decimals: number): void {
  makeRoom(24);
  let rest = scaled;
  if (rest < 0) {
    bytes[at++] = MINUS;
    rest = -rest;
  }
  let places = decimals;
  while (places > 0 && rest % 10 === 0) {
    rest /= 10;
    places--;
  }
  const scale = 10 ** places;
  const whole = Math.floor(rest / scale);
  writeDigits(whole, digitsOf(whole));
  if (places === 0) return;
  bytes[at++] = POINT;
  writeDigits(rest - whole * scale, places);
}

function writeDigits(value: number, digits: number): void {
  let rest = value;
  for (let i = digits - 1; i >= 0; i--) {
    const higher = Math.floor(rest / 10);
    bytes[at + i] = ZERO + rest - 10 * higher;
    rest = higher;
  }
  at += digits;
}

function digitsOf(value: number): number {
  let digits = 1;
  for (let bound = 10; value >= bound; bound *= 10) digits++;
  return digits;
}

function makeRoom(more: number): void {
  if (at + more <= bytes.length) return;
  const wider = new Uint8Array(Math.max(2 * bytes.length, at + more));
  wider.set(bytes.subarray(0, at));
  bytes = wider;
}
