import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSOLUTE_MS, IDLE_MS, sessionEnd } from '#core/access/limits.ts';
import { addressToLogin, loginToAddress, parseLogin } from '#core/access/login.ts';
import { passwordFault } from '#core/access/password-rules.ts';
import { csvLine } from '#core/csv.ts';

describe('a new password', () => {
  it.each([
    ['Yuci-26', 'TOO_SHORT'],
    ['密码Aa1', 'TOO_SHORT'],
    [`Aa1${'x'.repeat(126)}`, 'TOO_LONG'],
    ['onlysmall1', 'TOO_SIMPLE'],
    ['UPPER-ONLY', 'TOO_SIMPLE'],
    ['Zhang.Wei-2026', 'HOLDS_LOGIN'],
    ['Yuci-2026', null],
    ['晋中开发区Aa1', null],
  ] as const)('%s: %s', (password, fault) => {
    expect(passwordFault(password, 'zhang.wei')).toBe(fault);
  });
});

describe('a sign-in name', () => {
  it('is one however it is typed, and comes back from the address it is stored as', () => {
    for (const typed of ['Zhang.Wei', ' zhang.wei ', 'ｚｈａｎｇ.ｗｅｉ']) {
      expect(parseLogin(typed)).toEqual({ ok: true, value: 'zhang.wei' });
    }
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const login = parseLogin(typed);
        if (login.ok) expect(addressToLogin(loginToAddress(login.value))).toBe(login.value);
      }),
    );
  });

  it.each(['ab', '-abc', 'a b', 'x'.repeat(33), 'zhang@name.invalid', 'a@b', ''])('is not %s', (typed) => {
    expect(parseLogin(typed).ok).toBe(false);
  });
});

it('a session ends after 30 quiet minutes and never later than 12 hours after it began', () => {
  expect(sessionEnd(0, 1000)).toBe(1000 + IDLE_MS);
  expect(sessionEnd(0, ABSOLUTE_MS - 1)).toBe(ABSOLUTE_MS);
});

it('a CSV cell is never run as a formula and never breaks its line', () => {
  expect(csvLine(['=1+1', '+86', '-3', '@x', 'a,b', 'say "x"', 'two\nlines', null, 5])).toBe(
    `'=1+1,'+86,'-3,'@x,"a,b","say ""x""","two\nlines",,5\r\n`,
  );
});
