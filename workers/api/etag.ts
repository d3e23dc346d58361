/** 32-bit FNV-1a of a text in base 36: short, and different enough for a cache validator. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

const ofObjects = new WeakMap<object, string>();

/** The same of plain data that does not change, worked out once. */
export function fingerprintOf(data: object): string {
  const known = ofObjects.get(data) ?? fingerprint(JSON.stringify(data));
  ofObjects.set(data, known);
  return known;
}

/** Whether `If-None-Match` names the validator; weak comparison (RFC 9110 §13.1.2), as proxies turn strong ones weak. */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const bare = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((given) => given.trim() === '*' || given.trim().replace(/^W\//, '') === bare);
}
