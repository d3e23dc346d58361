import { errorText, isErrorCode } from '#core/errors.ts';
import type { Term } from '#core/terms/term.ts';
import { ApiError } from './api-error.ts';

const noAnswer = {
  OFFLINE: { zh: '网络连接不上，请检查网络后重试。', en: 'No connection. Please check the network and try again.' },
  TIMEOUT: { zh: '网络太慢，没有等到回答，请重试。', en: 'The answer took too long. Please try again.' },
} satisfies Record<string, Term>;

/** What to tell a reader about a failed call, in both languages. Anything unexpected is 系统出了问题. */
export function errorWords(error: unknown): Term {
  const code = error instanceof ApiError ? error.code : 'INTERNAL';
  if (code === 'OFFLINE' || code === 'TIMEOUT') return noAnswer[code];
  return errorText[isErrorCode(code) ? code : 'INTERNAL'];
}
