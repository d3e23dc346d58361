import type { Context } from 'hono';
import type { z } from 'zod';
import { isPublic } from '#core/machines/publication.ts';
import { MAX_SITE_PHOTOS } from '#core/photo/site-photos.ts';
import type { PhotoWritten, photoBody } from '#core/schemas/staff-photos.ts';
import type { Statement } from '#db/port.ts';
import type { AuditEvent } from '#db/queries/audit.ts';
import { writeAuditedAfter } from '#db/queries/audited.ts';
import {
  attachPhoto,
  changePhoto,
  orderPhotos,
  type PhotographedSite,
  photographedSite,
  publishPhotos,
  type SitePhoto,
  sitePhotos,
} from '#db/queries/staff-photos.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid, notFound } from '../errors.ts';
import type { Claim } from '../once.ts';
import { addressOf } from '../request-facts.ts';
import { auditName } from '../who.ts';
import type { FoundRecordOf } from './find-record.ts';
import { reviewLater } from './review-later.ts';

type Given = z.output<typeof photoBody>;

/** Refuses a photo that the site cannot have: a sample shows no real place, and pages show no more than so many. */
export async function roomFor(
  c: Context<Env>,
  owner: string,
): Promise<PhotographedSite & { readonly shown: SitePhoto[] }> {
  const [site, photos] = await Promise.all([photographedSite(c.var.db, owner), sitePhotos(c.var.db, owner)]);
  if (site === null) throw notFound();
  if (site.isIllustrative === 1) throw invalid('owner', owner, '真实的阵地：示例不配照片');
  const shown = photos.filter(({ state }) => state === 'ATTACHED');
  if (shown.length >= MAX_SITE_PHOTOS) {
    throw invalid('owner', owner, `照片不超过 ${MAX_SITE_PHOTOS} 张：请先撤下一张`);
  }
  return { ...site, shown };
}

/** Attaches a stored photo, publishes the site anew, lists it for review, writes it down: one batch. */
export async function addToSite(
  c: Context<Env>,
  site: FoundRecordOf,
  photo: Pick<SitePhoto, 'id' | 'alt'>,
  claim: Claim<PhotoWritten>,
): Promise<PhotoWritten> {
  const answer = { id: photo.id, version: 1 };
  const now = Date.now();
  await writeAuditedAfter(c.var.db, async () => {
    const { shown, ...state } = await roomFor(c, site.id);
    const attached = attachPhoto(photo.id, { site: site.id, by: auditName(c.var.who), now, place: shown.length });
    const statements = [claim(answer), attached, ...publishPhotos(site.id, state)];
    return written(c, site, state, { statements, photo, act: 'ADD', now });
  });
  return answer;
}

/** Another text, another place in the row, withdrawn or shown again. Whoever saw an older version is refused. */
export async function changeOfSite(
  c: Context<Env>,
  site: FoundRecordOf,
  id: string,
  given: Given,
  claim: Claim<PhotoWritten>,
): Promise<PhotoWritten> {
  const now = Date.now();
  let answer: PhotoWritten = { id, version: given.version };
  await writeAuditedAfter(c.var.db, async () => {
    const [photos, state] = await Promise.all([sitePhotos(c.var.db, site.id), photographedSite(c.var.db, site.id)]);
    const photo = photos.find((each) => each.id === id);
    if (photo === undefined || state === null) throw notFound();
    if (photo.version !== given.version) throw new ApiError('STALE_VERSION');
    const next = { alt: given.alt ?? photo.alt, state: given.state ?? photo.state };
    const isOther = next.alt !== photo.alt || next.state !== photo.state;
    if (next.state === 'ATTACHED' && photo.state === 'WITHDRAWN') await roomFor(c, site.id);
    answer = { id, version: photo.version + Number(isOther) };
    const statements = [
      claim(answer),
      ...(isOther ? [changePhoto(id, { ...next, now })] : []),
      ...orderOf(photos, id, next.state, given.place),
      ...publishPhotos(site.id, state),
    ];
    return written(c, site, state, { statements, photo: { id, alt: next.alt }, act: actOf(photo, next, given), now });
  });
  return answer;
}

/** The row as it is afterwards: what comes back or gets no place stands last, what is withdrawn leaves no gap. */
function orderOf(
  photos: readonly SitePhoto[],
  id: string,
  state: SitePhoto['state'],
  place: number | undefined,
): Statement[] {
  const shown = photos.filter((each) => each.state === 'ATTACHED').map((each) => each.id);
  const others = shown.filter((other) => other !== id);
  if (state === 'WITHDRAWN') return [orderPhotos(others)];
  const before = shown.indexOf(id);
  const at = place ?? (before < 0 ? others.length : before);
  return [orderPhotos([...others.slice(0, at), id, ...others.slice(at)])];
}

type Act = 'ADD' | 'TEXT' | 'MOVE' | 'WITHDRAW' | 'RESTORE';

const ACT_WORDS: Readonly<Record<Act, string>> = {
  ADD: '新增照片',
  TEXT: '修改照片的替代文字',
  MOVE: '调整照片顺序',
  WITHDRAW: '撤下照片',
  RESTORE: '重新展示照片',
};

function actOf(before: SitePhoto, next: Pick<SitePhoto, 'state' | 'alt'>, given: Given): Act {
  if (next.state !== before.state) return next.state === 'WITHDRAWN' ? 'WITHDRAW' : 'RESTORE';
  return given.place === undefined || next.alt !== before.alt ? 'TEXT' : 'MOVE';
}

/** With the line of the log, and the entry for whoever looks at what was public at once; an order needs no second look. */
function written(
  c: Context<Env>,
  site: FoundRecordOf,
  { status, version }: PhotographedSite,
  change: {
    readonly statements: readonly Statement[];
    readonly photo: Pick<SitePhoto, 'id' | 'alt'>;
    readonly act: Act;
    readonly now: number;
  },
): { statements: Statement[]; event: AuditEvent } {
  const { act, now, photo, statements } = change;
  const who = auditName(c.var.who);
  const review = reviewLater({
    kind: site.kind,
    id: site.id,
    resource: site,
    patch: {},
    before: {},
    seenVersion: version,
    appliedVersion: version,
    reason: `${ACT_WORDS[act]}：${photo.alt}`,
    by: who,
    at: now,
  });
  return {
    statements: [...statements, ...(isPublic(status) && act !== 'MOVE' ? [review] : [])],
    event: {
      at: now,
      who,
      action: 'PHOTO',
      kind: site.kind,
      publicId: site.id,
      regionCode: site.regionCode,
      result: 'OK',
      ip: addressOf(c),
      detail: { photo: photo.id, act, alt: photo.alt },
    },
  };
}
