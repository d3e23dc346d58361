/** Vector tiles are mostly names and ids. */
const TEXT_TYPES =
  /^(text\/|application\/(json|vnd\.mapbox-vector-tile|[\w.-]+\+json|javascript|xml|[\w.-]+\+xml|manifest\+json|wasm)|image\/svg\+xml)/i;

/** Below this many bytes an encoded answer is no smaller. */
const WORTHWHILE = 512;

/** The content encoding that a client prefers among those we make: brotli before gzip, unless it ranks them otherwise. */
export function preferredEncoding(acceptEncoding: string | null): 'br' | 'gzip' | null {
  const quality = new Map<string, number>();
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    const q = parameters.find((word) => word.startsWith('q='));
    quality.set(name, q ? Number(q.slice(2)) || 0 : 1);
  }
  const of = (name: string) => quality.get(name) ?? quality.get('*') ?? 0;
  if (of('br') > 0 && of('br') >= of('gzip')) return 'br';
  return of('gzip') > 0 ? 'gzip' : null;
}

/** Whether an answer gains from being encoded here: text or mostly text, whole, not encoded yet, and not tiny. */
export function isEncodable(status: number, headers: Headers): boolean {
  const length = headers.get('content-length');
  return (
    status === 200 &&
    TEXT_TYPES.test(headers.get('content-type') ?? '') &&
    !headers.has('content-encoding') &&
    !/no-transform/i.test(headers.get('cache-control') ?? '') &&
    (length === null || Number(length) >= WORTHWHILE)
  );
}

/** Marks an answer as encoded; the runtime encodes while it sends. The entity tag turns weak: the bytes are other bytes. */
export function setEncoding(headers: Headers, encoding: 'br' | 'gzip'): void {
  headers.set('content-encoding', encoding);
  headers.delete('content-length');
  const etag = headers.get('etag');
  if (etag?.startsWith('"')) headers.set('etag', `W/${etag}`);
}

/** Caches must keep the encodings of one address apart. */
export function varyByEncoding(headers: Headers): void {
  const vary = headers.get('vary') ?? '';
  if (!/(^|,)\s*(accept-encoding|\*)\s*(,|$)/i.test(vary)) headers.append('vary', 'Accept-Encoding');
}
