import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUscc, usccCheckCharacter } from '#core/codes/uscc.ts';

describe('统一社会信用代码', () => {
  it.each(['91350100M000100Y43', '9131000063159284XQ', '91350100m000100y43', ' 9131000063159284xq '])(
    '%j is valid',
    (code) => {
      expect(parseUscc(code)).toEqual({ ok: true, value: { code: code.trim().toUpperCase(), warnings: [] } });
    },
  );

  it.each([
    ['91350211M0000XUF46', 'R'],
    ['91350100M0001TGQXM', '1'],
  ])('%s warns that %s was expected, and is not refused', (code, expected) => {
    const parsed = parseUscc(code);
    expect(parsed.ok && parsed.value.warnings.map((warning) => [warning.code, warning.expected])).toContainEqual([
      'CHECK_CHARACTER',
      expected,
    ]);
  });

  it('computes 3 where Z stands, and refuses Z, which is in no code', () => {
    expect(usccCheckCharacter('91350100M000100Y4')).toBe('3');
    expect(parseUscc('91350100M000100Y4Z')).toEqual({ ok: false, error: 'MALFORMED_USCC' });
  });

  it.each([
    '',
    '91350100M000100Y4',
    '91350100M000100Y433',
    '9135010OM000100Y43',
    '91350100I000100Y43',
    '91350100S000100Y43',
    '91350100V000100Y43',
    '9135A100M000100Y43',
    '91350100M000100Y4３',
  ])('refuses %j', (code) => {
    expect(parseUscc(code).ok).toBe(false);
  });

  it('notices every single wrong character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 17 }), fc.constantFrom(...alphabet), (place, character) => {
        const right = '91350100M000100Y43';
        fc.pre(right[place] !== character);
        const wrong = right.slice(0, place) + character + right.slice(place + 1);
        const parsed = parseUscc(wrong);
        expect(parsed.ok && parsed.value.warnings.length).toBeGreaterThan(0);
      }),
    );
  });

  it('writes 0 where the sum leaves nothing over, never base-36 values', () => {
    // 31 zeros' worth of sum: a body of zeros leaves 0, hence check character 0.
    expect(usccCheckCharacter('00000000000000000')).toBe('0');
    expect(usccCheckCharacter('10000000000000000')).toBe('Y');
  });

  it('names the place of the organisation code too', () => {
    const parsed = parseUscc('91350100M000100Z43'.replace('Z', 'X'));
    expect(parsed.ok && parsed.value.warnings.map((warning) => warning.code)).toContain('ORG_CHECK_CHARACTER');
  });
});
