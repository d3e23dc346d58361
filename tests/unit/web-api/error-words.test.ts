import { expect, it } from 'vitest';
import { errorText } from '#core/errors.ts';
import { ApiError } from '#web-api/api-error.ts';
import { errorWords } from '#web-api/error-words.ts';

it('has words in both languages for every way a call can fail', () => {
  expect(errorWords(new ApiError('http', 'NOT_FOUND', 404))).toBe(errorText.NOT_FOUND);
  expect(errorWords(new ApiError('offline', 'OFFLINE')).zh).toContain('网络');
  expect(errorWords(new ApiError('timeout', 'TIMEOUT')).en).toContain('long');
  expect(errorWords(new ApiError('http', 'toString', 500))).toBe(errorText.INTERNAL);
  expect(errorWords(new RangeError('a bug'))).toBe(errorText.INTERNAL);
});
