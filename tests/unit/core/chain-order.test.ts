import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ledFromAbove } from '#core/chain-order.ts';
import { chainRole } from '#core/terms/organisation.ts';
import { codesOf } from '#core/terms/term.ts';

const roles = [...codesOf(chainRole), null] as const;
const end = fc.record({ name: fc.string(), role: fc.constantFrom(...roles) });

it('puts 链主 before 链核 before 链上企业 before what is not registered, and changes nothing else', () => {
  fc.assert(
    fc.property(end, end, (a, b) => {
      const { from, to } = ledFromAbove(a, b);
      expect(roles.indexOf(from.role)).toBeLessThanOrEqual(roles.indexOf(to.role));
      expect(from === a ? to : from).toBe(b);
      if (a.role === b.role) expect(from).toBe(a);
    }),
  );
});
