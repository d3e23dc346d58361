export interface RecentBytes {
  readonly get: (number: number) => Uint8Array | undefined;
  readonly keep: (number: number, bytes: Uint8Array) => void;
}

/**
 * Bytes under numbers; what was neither kept nor asked for lately is forgotten. Holds `most` at least and twice as many at most: when as many were kept or asked for as one half holds, the half before is
 * given up. So nothing is moved or sorted when something is asked for.
 */
export function recentBytes(most: number): RecentBytes {
  let now = new Map<number, Uint8Array>();
  let before = new Map<number, Uint8Array>();
  const keep = (number: number, bytes: Uint8Array) => {
    if (now.size >= most) [before, now] = [now, new Map()];
    now.set(number, bytes);
  };
  return {
    get: (number) => {
      const bytes = now.get(number);
      if (bytes !== undefined) return bytes;
      const older = before.get(number);
      if (older !== undefined) keep(number, older);
      return older;
    },
    keep,
  };
}
