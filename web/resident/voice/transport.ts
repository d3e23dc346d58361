import type { Posting, Refusal, StoredPhoto, UploadedPhoto } from './draft.ts';
import { bodyOf, missingUploads, postPaths } from './posting.ts';

/** What one try came to. `later`: no answer that counts; `waitMs` is what the portal asked for, 0 = nothing. */
export type Outcome =
  | { readonly kind: 'sent'; readonly ticket: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'later'; readonly waitMs: number };

export interface Transport {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** Called after each upload, so that a photo does not go up twice when the network breaks. */
  readonly uploaded: (posting: Posting) => Promise<void>;
}

/** A slow phone network needs about this for a megabyte. */
const TIMEOUT_MS = 60_000;
const LATER: NoAnswer = { kind: 'later', waitMs: 0 };

/** Sends the photos of a posting that are not there yet, then its body. Never throws for want of a network. */
export async function post(posting: Posting, photos: readonly StoredPhoto[], by: Transport): Promise<Outcome> {
  let current = posting;
  for (const photo of missingUploads(posting, photos, by.now())) {
    const answer = await ask(by, '/api/photos', { body: photo.jpeg, type: 'image/jpeg' });
    if (answer.kind !== 'answer') return answer;
    const { id, token } = answer.body as { id: string; token: string }; // the API's own contract
    const known: UploadedPhoto = { id, token, at: by.now() };
    current = { ...current, uploaded: { ...current.uploaded, [photo.id]: known } };
    await by.uploaded(current);
  }
  const answer = await ask(by, postPaths[posting.draft.kind], {
    body: JSON.stringify(bodyOf(current)),
    type: 'application/json',
  });
  if (answer.kind !== 'answer') return answer;
  const { ticket } = answer.body as { ticket?: string }; // an addition answers for a rating whose number one has
  return { kind: 'sent', ticket: ticket ?? (posting.draft.kind === 'addition' ? posting.draft.fields.ticket : '') };
}

/** A try that ended before there was anything to read. */
type NoAnswer = Exclude<Outcome, { kind: 'sent' }>;
type Answer = { readonly kind: 'answer'; readonly body: unknown };

async function ask(
  { fetch }: Transport,
  path: string,
  content: { readonly body: BodyInit; readonly type: string },
): Promise<Answer | NoAnswer> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': content.type, accept: 'application/json' },
      body: content.body,
      credentials: 'same-origin',
      signal: control.signal,
    });
    const body: unknown = await response.json();
    if (response.ok) return { kind: 'answer', body };
    return verdict(response, body);
  } catch {
    // no network, none in time, or an answer cut short or not ours: a gateway's page on the way, say
    return LATER;
  } finally {
    clearTimeout(timer);
  }
}

/** Only an answer of our own API that says “no” ends a posting; everything else may be different the next time. */
function verdict(response: Response, body: unknown): NoAnswer {
  const { status } = response;
  const error = errorIn(body);
  if (error === null || status < 400 || status >= 500) return LATER;
  if (status === 408 || status === 425 || status === 429) {
    return { kind: 'later', waitMs: retryAfterMs(response.headers.get('retry-after')) };
  }
  return { kind: 'refused', refusal: error };
}

/** Seconds of a Retry-After as ms, at most an hour; 0 for a date or nothing. */
function retryAfterMs(header: string | null): number {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) * 1000 : 0;
}

function errorIn(body: unknown): Refusal | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body as { error: { code?: unknown; details?: Refusal['details'] } }; // checked by the line above and below
  if (typeof error !== 'object' || error === null || typeof error.code !== 'string') return null;
  const details = Array.isArray(error.details) ? error.details : [];
  return { code: error.code, details: details.map(({ path, expected }) => ({ path, expected })) };
}
