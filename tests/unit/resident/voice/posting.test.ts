import { describe, expect, it } from 'vitest';
import { type Draft, emptyFields, isWritten, newDraft, newKey } from '../../../../web/resident/voice/draft.ts';
import {
  bodyOf,
  due,
  missingUploads,
  newPosting,
  nextTry,
  postponed,
  returned,
  UPLOAD_KEPT_MS,
} from '../../../../web/resident/voice/posting.ts';

const site = { id: 'st_0000000001', name: '榆次区政务服务中心' };
const rate: Draft = {
  ...newDraft('rate', site.id, site),
  fields: { ...emptyFields.rate, level: 4, good: ['ATTITUDE'], comment: ' 很好 ' },
};
const NOW = 1_000_000;

describe('a key', () => {
  it('is 22 characters of base64url, another each time', () => {
    const keys = Array.from({ length: 200 }, newKey);
    expect(keys.every((key) => /^[A-Za-z0-9_-]{22}$/.test(key))).toBe(true);
    expect(new Set(keys).size).toBe(200);
  });
});

describe('a draft', () => {
  it('counts as written once the visitor put something in, not for what the address brought', () => {
    const empty = newDraft('rate', site.id, site);
    expect(isWritten(empty)).toBe(false);
    expect(isWritten({ ...empty, fields: { ...empty.fields, code: '7K3M9-X2QF4' } })).toBe(false);
    expect(isWritten(rate)).toBe(true);
    expect(isWritten({ ...newDraft('report', null, null), photos: ['a'] })).toBe(true);
  });
});

describe('the body of a rating', () => {
  it('has what was said, trimmed, and nothing that was left empty', () => {
    expect(bodyOf(newPosting(rate, NOW))).toEqual({
      key: rate.key,
      site: site.id,
      level: 4,
      good: ['ATTITUDE'],
      bad: [],
      comment: '很好',
    });
  });

  it('has a contact only together with consent', () => {
    const withContact = (consent: boolean) =>
      bodyOf(newPosting({ ...rate, fields: { ...rate.fields, contact: '电话 0354-1', consent } } as Draft, NOW));
    expect(withContact(true)).toMatchObject({ contact: '电话 0354-1', consent: true });
    expect(withContact(false)).not.toHaveProperty('contact');
    expect(withContact(false)).not.toHaveProperty('consent');
  });
});

describe('the body of a correction or report', () => {
  const point = { lng: 112.70820049, lat: 37.6977, accuracyM: 20.4, from: 'GPS' } as const;

  it('has the point to a decimetre and its accuracy in whole metres', () => {
    const correct: Draft = {
      ...newDraft('correct', site.id, site),
      fields: { correction: 'POSITION', text: '', point },
    };
    expect(bodyOf(newPosting(correct, NOW))).toEqual({
      key: correct.key,
      site: site.id,
      kind: 'POSITION',
      point: { lng: 112.7082, lat: 37.6977, accuracyM: 20 },
    });
  });

  it('names uploaded photos in their order and says nothing of one that did not go up', () => {
    const report: Draft = {
      ...newDraft('report', null, null),
      fields: { category: 'ROAD_DAMAGE', reporter: 'RIDER', text: '', point: { ...point, accuracyM: null } },
      photos: ['b', 'a', 'c'],
    };
    const posting = {
      ...newPosting(report, NOW),
      uploaded: { a: { id: 'ph_a', token: 'ta', at: NOW }, b: { id: 'ph_b', token: 'tb', at: NOW } },
    };
    expect(bodyOf(posting)).toEqual({
      key: report.key,
      category: 'ROAD_DAMAGE',
      reporterKind: 'RIDER',
      point: { lng: 112.7082, lat: 37.6977 },
      photos: [
        { id: 'ph_b', token: 'tb' },
        { id: 'ph_a', token: 'ta' },
      ],
    });
  });
});

describe('what is due', () => {
  const posting = newPosting(rate, NOW);

  it('waits longer after every failed try, and not at all once the network is back', () => {
    const waits: number[] = [];
    let tried = posting;
    for (let i = 0; i < 7; i++) {
      tried = postponed(tried, NOW, 0);
      waits.push(tried.retryAt - NOW);
      expect(due([tried], NOW, false)).toEqual([]);
      expect(due([tried], NOW, true)).toEqual([tried]);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(tried.attempts).toBe(7);
  });

  it('waits as long as the portal asked for, whatever comes back', () => {
    const asked = postponed(posting, NOW, 120_000);
    expect(due([asked], NOW + 119_999, true)).toEqual([]);
    expect(due([asked], NOW + 120_000, true)).toEqual([asked]);
    expect(nextTry([asked])).toBe(NOW + 120_000);
  });

  it('goes oldest first', () => {
    const later = { ...posting, key: 'later', queuedAt: NOW + 1 };
    expect(due([later, posting], NOW + 2, false)).toEqual([posting, later]);
    expect(nextTry([])).toBeNull();
  });
});

describe('uploads', () => {
  const photo = { id: 'a', owner: rate.key, jpeg: new ArrayBuffer(1), width: 1, height: 1 };

  it('are not repeated, unless the portal has forgotten them by now', () => {
    const posting = { ...newPosting(rate, NOW), uploaded: { a: { id: 'ph_a', token: 't', at: NOW } } };
    expect(missingUploads(newPosting(rate, NOW), [photo], NOW)).toEqual([photo]);
    expect(missingUploads(posting, [photo], NOW + UPLOAD_KEPT_MS)).toEqual([]);
    expect(missingUploads(posting, [photo], NOW + UPLOAD_KEPT_MS + 1)).toEqual([photo]);
  });
});

describe('a refused posting', () => {
  const refusal = { code: 'ALREADY_RATED', details: [] };

  it('becomes the draft again, with the reason', () => {
    expect(returned(newPosting(rate, NOW), refusal, undefined)).toEqual({ ...rate, refusal });
  });

  it('stands beside a newer draft that has something in it, and takes the place of an empty one', () => {
    const newer = { ...newDraft('rate', site.id, site), savedAt: NOW };
    expect(returned(newPosting(rate, NOW), refusal, newer).slot).toBe(`${rate.slot}:${rate.key}`);
    expect(returned(newPosting(rate, NOW), refusal, { ...newer, savedAt: 0 }).slot).toBe(rate.slot);
  });
});
