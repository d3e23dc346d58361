import { toIso } from '#core/time.ts';

/** A finished answer. */
export interface Answer {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

interface Entry extends Answer {
  readonly state: string;
  /** Where its `asOf` stands, in bytes; -1 = it tells none. */
  readonly asOfAt: number;
}

/** What an entry takes beside its texts and its body, about. */
const ENTRY_BYTES = 400;
const UNIT_BYTES = 2;

/**
 * Finished answers by what was asked, as they were in one state of the data. All of them hold `most` bytes at most: what was not
 * asked for for the longest time is given up first, and what alone would take an eighth of the room is not kept.
 */
export class KeptAnswers {
  readonly #most: number;
  /** Asked for last at the end. */
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The answer as it would be given at an instant (ms) in the same state: only `asOf` differs. */
  at(asked: string, state: string, now: number): Answer | null {
    const entry = this.#entries.get(asked);
    if (entry === undefined) return null;
    this.#drop(asked, entry);
    if (entry.state !== state) return null;
    this.#add(asked, entry);
    const { type, body, asOfAt } = entry;
    if (asOfAt === -1) return { type, body };
    const again = body.slice();
    again.set(utf8.encode(toIso(now)), asOfAt);
    return { type, body: again };
  }

  /** Keeps what was answered at an instant (ms). */
  keep(asked: string, state: string, { type, body }: Answer, now: number): void {
    const before = this.#entries.get(asked);
    if (before !== undefined) this.#drop(asked, before);
    const entry = { type, body, state, asOfAt: asOfPlace(body, now) };
    if (sizeOf(asked, entry) > this.#most / 8) return;
    this.#add(asked, entry);
    for (const [oldest, old] of this.#entries) {
      if (this.#bytes <= this.#most) return;
      this.#drop(oldest, old);
    }
  }

  #add(asked: string, entry: Entry): void {
    this.#entries.set(asked, entry);
    this.#bytes += sizeOf(asked, entry);
  }

  #drop(asked: string, entry: Entry): void {
    this.#entries.delete(asked);
    this.#bytes -= sizeOf(asked, entry);
  }
}

const utf8 = new TextEncoder();
const AS_OF = '"asOf":"';

/** Where the instant of the answer stands in it. No text of a record can look like this: its quotes are escaped. */
function asOfPlace(body: Uint8Array, now: number): number {
  const sought = utf8.encode(`${AS_OF}${toIso(now)}"`);
  for (let at = body.length - sought.length; at >= 0; at--) {
    if (sought.every((byte, i) => body[at + i] === byte)) return at + AS_OF.length;
  }
  return -1;
}

function sizeOf(asked: string, { state, body }: Entry): number {
  return body.byteLength + UNIT_BYTES * (asked.length + state.length) + ENTRY_BYTES;
}
