import { describe, expect, it } from 'vitest';
import { parseOfficePhone } from '#core/codes/phone.ts';

describe('office phones', () => {
  it.each([
    ['0354-3112345', 'LANDLINE', '0354-3112345', '+863543112345'],
    ['03543112345', 'LANDLINE', '0354-3112345', '+863543112345'],
    ['（0354）311 2345', 'LANDLINE', '0354-3112345', '+863543112345'],
    ['０３５４－３１１２３４５', 'LANDLINE', '0354-3112345', '+863543112345'],
    ['010-12345678', 'LANDLINE', '010-12345678', '+861012345678'],
    ['0551-65312345转801', 'LANDLINE', '0551-65312345转801', '+8655165312345,801'],
    ['12345', 'HOTLINE', '12345', '12345'],
    ['110', 'HOTLINE', '110', '110'],
    ['95533', 'HOTLINE', '95533', '95533'],
    ['400-123-4567', 'HOTLINE', '4001234567', '4001234567'],
    ['6028888', 'LOCAL', '6028888', '6028888'],
  ])('%s', (text, kind, shown, tel) => {
    expect(parseOfficePhone(text)).toEqual({ ok: true, value: { kind, text: shown, tel } });
  });

  it.each(['13812345678', '138-1234-5678', '+86 138 1234 5678', '１９９１２３４５６７８'])(
    '%s is a person’s',
    (text) => {
      expect(parseOfficePhone(text)).toEqual({ ok: false, error: 'PRIVATE_MOBILE' });
    },
  );

  it.each(['', '电话', '0354', '12', '1381234567', '0354-31', '99999999', '0354-311234567', '110110'])(
    '%j is no number',
    (text) => {
      expect(parseOfficePhone(text)).toEqual({ ok: false, error: 'MALFORMED_PHONE' });
    },
  );
});
