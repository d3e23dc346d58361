import { describe, expect, it } from 'vitest';
import { errorDetail, errorStatus, errorText, isErrorCode } from '#core/errors.ts';

describe('error codes', () => {
  it('have a status and words in both languages, and none is left over', () => {
    expect(Object.keys(errorStatus).sort()).toEqual(Object.keys(errorText).sort());
    for (const { zh, en } of Object.values(errorText)) {
      expect(zh).toMatch(/[\u4e00-\u9fa5].*。$/);
      expect(en).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each([
    ['VALIDATION', 400],
    ['UNKNOWN_PARAMETER', 400],
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['BOUNDARIES_NOT_REVIEWED', 403],
    ['NOT_FOUND', 404],
    ['METHOD_NOT_ALLOWED', 405],
    ['NOT_SAME_ORIGIN', 403],
    ['FEATURE_OFF', 403],
    ['CODE_UNKNOWN', 400],
    ['PHOTO_REFUSED', 400],
    ['CONFLICT', 409],
    ['ALREADY_RATED', 409],
    ['ALREADY_ADDED', 409],
    ['CODE_USED', 409],
    ['GONE', 410],
    ['STALE_VERSION', 412],
    ['PAYLOAD_TOO_LARGE', 413],
    ['TOO_MANY', 429],
    ['INTERNAL', 500],
    ['UNAVAILABLE', 503],
  ] as const)('%s is answered with %i', (code, status) => {
    expect(errorStatus[code]).toBe(status);
  });

  it('tells its codes from other words, inherited names included', () => {
    expect(isErrorCode('GONE')).toBe(true);
    expect(isErrorCode('gone')).toBe(false);
    expect(isErrorCode('toString')).toBe(false);
  });
});

describe('errorDetail', () => {
  it('cuts a long value and a long path to 100 characters, never inside a character', () => {
    const long = '𠮷'.repeat(5000);
    const { path, value } = errorDetail(long, long, '短');
    expect(Array.from(value ?? '')).toHaveLength(100);
    expect(Array.from(path)).toHaveLength(100);
    expect(value).toBe('𠮷'.repeat(100));
  });

  it('shows other values as JSON and absent ones as null', () => {
    expect(errorDetail('limit', 1e6, '')).toMatchObject({ value: '1000000' });
    expect(errorDetail('bbox', [1, 2], '')).toMatchObject({ value: '[1,2]' });
    expect(errorDetail('q', undefined, '')).toMatchObject({ value: null });
    expect(errorDetail('q', '', '')).toMatchObject({ value: '' });
  });
});
