import { err, ok, type Result } from '../result.ts';
import { codeUnits, fromUnits } from './code-units.ts';

/**
 * A file of typed arrays that are read where they lie: 16 bytes (magic, version, checksum, length of the head), the head
 * as JSON in UTF-16, then the sections, each at a multiple of 8 bytes. Little-endian, as every machine this runs on.
 */
const MAGIC = 0x31_4e_50_53; // "SPN1" on disk
const FORMAT = 1;
const PREFIX_BYTES = 16;
/** What the checksum covers begins at the length of the head. */
const COVERED_FROM = 12;

const arrayTypes = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, u32: Uint32Array, f64: Float64Array } as const;
export interface SectionTypes {
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly i32: Int32Array;
  readonly u32: Uint32Array;
  readonly f64: Float64Array;
}
type ArrayType = keyof SectionTypes;
export type Section = SectionTypes[ArrayType];
export type SectionOf = <T extends ArrayType>(name: string, type: T) => SectionTypes[T];

export interface SectionFile<Facts> {
  readonly facts: Facts;
  readonly buffer: ArrayBuffer;
  /** Views over the buffer, nothing is copied. Throws RangeError for a name or type that the file does not have. */
  readonly section: SectionOf;
}

export type FileRefusal = 'TOO_SHORT' | 'NOT_OURS' | 'OTHER_FORMAT' | 'DAMAGED';

interface Head {
  readonly facts: unknown;
  /** Name → type, offset in bytes, number of elements. */
  readonly sections: Readonly<Record<string, readonly [ArrayType, number, number]>>;
}

/** Puts facts (plain JSON) and sections into one buffer. */
export function packSections(facts: unknown, sections: Readonly<Record<string, Section>>): ArrayBuffer {
  const names = Object.keys(sections);
  const places = new Map<string, number>();
  let bytes = 0;
  for (const name of names) {
    places.set(name, bytes);
    bytes += aligned(sections[name]?.byteLength ?? 0);
  }
  const headOf = (start: number): Head => ({
    facts,
    sections: Object.fromEntries(
      names.map((name) => [
        name,
        [typeOf(sections[name]), start + (places.get(name) ?? 0), sections[name]?.length ?? 0],
      ]),
    ),
  });
  // offsets are written into the head before its length is known: room for the longest they can be
  const room = aligned(PREFIX_BYTES + 2 * JSON.stringify(headOf(Number.MAX_SAFE_INTEGER)).length);
  const head = JSON.stringify(headOf(room)).padEnd((room - PREFIX_BYTES) / 2);
  const buffer = new ArrayBuffer(room + bytes);
  const whole = new Uint8Array(buffer);
  new Uint16Array(buffer, PREFIX_BYTES, head.length).set(codeUnits(head));
  for (const name of names) {
    const section = sections[name];
    if (section === undefined) continue;
    whole.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), room + (places.get(name) ?? 0));
  }
  const view = new DataView(buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT, true);
  view.setUint32(COVERED_FROM, room - PREFIX_BYTES, true);
  view.setUint32(8, checksum(buffer), true);
  return buffer;
}

/** Reads such a file; `Facts` is what the caller then checks by its own schema. */
export function openSections<Facts>(buffer: ArrayBuffer): Result<SectionFile<Facts>, FileRefusal> {
  if (buffer.byteLength < PREFIX_BYTES || buffer.byteLength % 8 !== 0) return err('TOO_SHORT');
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) return err('NOT_OURS');
  if (view.getUint32(4, true) !== FORMAT) return err('OTHER_FORMAT');
  if (view.getUint32(8, true) !== checksum(buffer)) return err('DAMAGED');
  const headBytes = view.getUint32(COVERED_FROM, true);
  // the checksum says that it is what packSections wrote
  const head = JSON.parse(fromUnits(new Uint16Array(buffer, PREFIX_BYTES, headBytes / 2))) as Head;
  return ok({
    facts: head.facts as Facts,
    buffer,
    section: (name, type) => {
      const [has, offset, length] = head.sections[name] ?? [];
      if (has !== type) throw new RangeError(`no section ${name} of type ${type}`);
      // one constructor a type, which TypeScript cannot follow through the table
      return new arrayTypes[type](buffer, offset, length) as SectionTypes[typeof type];
    },
  });
}

function typeOf(section: Section | undefined): ArrayType {
  const found = Object.entries(arrayTypes).find(([, type]) => section instanceof type);
  if (found === undefined) throw new RangeError('no section');
  return found[0] as ArrayType;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** FNV-1a over 32-bit words with a rotation, so that high bits spread too: 4 ms for 10 MB, and any flipped bit shows. */
function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, COVERED_FROM, (buffer.byteLength - COVERED_FROM) >> 2);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
    hash = (hash << 13) | (hash >>> 19);
  }
  return hash >>> 0;
}
