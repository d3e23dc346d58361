import { describe, expect, it } from 'vitest';
import { err, mapResult, ok, unwrap } from '#core/result.ts';

describe('Result', () => {
  it('maps a success and passes a refusal on', () => {
    expect(mapResult(ok(2), (n) => n + 1)).toEqual({ ok: true, value: 3 });
    expect(mapResult(err('NO'), (n: number) => n + 1)).toEqual({ ok: false, error: 'NO' });
  });

  it('unwraps a success and throws what was refused', () => {
    expect(unwrap(ok('x'))).toBe('x');
    expect(() => unwrap(err({ code: 'EXPIRED' }))).toThrow('EXPIRED');
  });
});
