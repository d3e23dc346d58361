import type { Draft, GivenPoint, Posting, Receipt, Refusal, StoredPhoto } from './draft.ts';

/** The API forgets an uploaded photo without an owner after 24 h; one of more than this age is uploaded again. ms */
export const UPLOAD_KEPT_MS = 20 * 3_600_000;

/** Waits after failed tries, ms; the last one repeats. A returning network does not wait for them. */
const WAITS_MS = [5_000, 15_000, 60_000, 300_000, 900_000];

export function newPosting(draft: Draft, now: number): Posting {
  const sent = { ...draft, refusal: null };
  return { key: draft.key, draft: sent, queuedAt: now, uploaded: {}, attempts: 0, retryAt: 0, notBefore: 0 };
}

/** The draft that a refused posting becomes; beside a newer draft of its slot where that one has something in it. */
export function returned({ draft }: Posting, refusal: Refusal, newer: Draft | undefined): Draft {
  const beside = newer !== undefined && newer.key !== draft.key && newer.savedAt > 0;
  return { ...draft, slot: beside ? `${draft.slot}:${draft.key}` : draft.slot, refusal };
}

/** A posting after a try that brought no answer. `waitMs`: what the portal asked for, 0 = nothing. */
export function postponed(posting: Posting, now: number, waitMs: number): Posting {
  const wait = WAITS_MS[Math.min(posting.attempts, WAITS_MS.length - 1)] ?? 0;
  return {
    ...posting,
    attempts: posting.attempts + 1,
    retryAt: now + Math.max(wait, waitMs),
    notBefore: waitMs > 0 ? now + waitMs : 0,
  };
}

/** What is to be sent now, oldest first. `eager`: the network or the visitor came back, so ordinary waits are over. */
export function due(outbox: readonly Posting[], now: number, eager: boolean): Posting[] {
  return outbox
    .filter(({ notBefore, retryAt }) => (eager ? notBefore : retryAt) <= now)
    .sort((a, b) => a.queuedAt - b.queuedAt);
}

/** When the next try is due, ms UTC; null with nothing waiting. */
export function nextTry(outbox: readonly Posting[]): number | null {
  return outbox.length === 0 ? null : Math.min(...outbox.map(({ retryAt }) => retryAt));
}

/** Photos that still have to go up before the body. */
export function missingUploads(posting: Posting, photos: readonly StoredPhoto[], now: number): StoredPhoto[] {
  return photos.filter(({ id }) => {
    const known = posting.uploaded[id];
    return known === undefined || now - known.at > UPLOAD_KEPT_MS;
  });
}

export const postPaths = {
  rate: '/api/ratings',
  addition: '/api/ratings/addition',
  correct: '/api/corrections',
  report: '/api/reports',
} as const satisfies Record<Draft['kind'], string>;

/** The JSON body of a posting; what was left empty is left out. */
export function bodyOf({ draft, key, uploaded }: Posting): Readonly<Record<string, unknown>> {
  const photos = draft.photos.flatMap((id) => {
    const known = uploaded[id];
    return known === undefined ? [] : [{ id: known.id, token: known.token }];
  });
  const withPhotos = photos.length > 0 ? { photos } : {};
  switch (draft.kind) {
    case 'rate': {
      const { bad, code, comment, consent, contact, good, level } = draft.fields;
      return {
        key,
        site: draft.site?.id,
        level,
        good,
        bad,
        ...said('comment', comment),
        ...(contact.trim() !== '' && consent ? { contact: contact.trim(), consent: true } : {}),
        ...said('code', code),
      };
    }
    case 'addition':
      return { key, ticket: draft.fields.ticket, text: draft.fields.text.trim() };
    case 'correct': {
      const { correction, point, text } = draft.fields;
      return { key, site: draft.site?.id, kind: correction, ...said('text', text), ...pointOf(point), ...withPhotos };
    }
    case 'report': {
      const { category, point, reporter, text } = draft.fields;
      return { key, category, reporterKind: reporter, ...pointOf(point), ...said('text', text), ...withPhotos };
    }
  }
}

function said(name: string, text: string): Record<string, string> {
  return text.trim() === '' ? {} : { [name]: text.trim() };
}

/** 6 decimals are 0.1 m: more is noise of the conversion. */
function pointOf(point: GivenPoint | null): { point?: { lng: number; lat: number; accuracyM?: number } } {
  if (point === null) return {};
  const { accuracyM } = point;
  const lng = Number(point.lng.toFixed(6));
  const lat = Number(point.lat.toFixed(6));
  return { point: { lng, lat, ...(accuracyM === null ? {} : { accuracyM: Math.round(accuracyM) }) } };
}

export function receiptOf({ draft, key }: Posting, ticket: string, now: number): Receipt {
  return { key, kind: draft.kind, slot: draft.slot, ticket, site: draft.site, about: aboutOf(draft), sentAt: now };
}

function aboutOf(draft: Draft): string | null {
  switch (draft.kind) {
    case 'rate':
      return draft.fields.level === null ? null : String(draft.fields.level);
    case 'correct':
      return draft.fields.correction;
    case 'report':
      return draft.fields.category;
    case 'addition':
      return null;
  }
}
