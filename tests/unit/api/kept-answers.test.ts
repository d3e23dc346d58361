import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptAnswers } from '#api/snapshot/kept-answers.ts';
import { toIso } from '#core/time.ts';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const ROOM = 16_000;
const answer = (text: string) => ({ type: 'application/json', body: new TextEncoder().encode(text) });
const textOf = (found: { readonly body: Uint8Array } | null) => found && new TextDecoder().decode(found.body);

describe('answers that are kept', () => {
  it('tell the instant at which they are asked for, and are else the same', () => {
    const answers = new KeptAnswers(ROOM);
    const list = (now: number) => JSON.stringify({ items: [{ name: '"asOf":"' }], asOf: toIso(now), lookedAt: null });
    answers.keep('/a', '1', answer(list(NOON)), NOON);
    for (const now of [NOON + 1_000, NOON + 50_000, NOON]) expect(textOf(answers.at('/a', '1', now))).toBe(list(now));
    answers.keep('/b', '1', answer('{"name":"无截至"}'), NOON);
    expect(textOf(answers.at('/b', '1', NOON + 1_000))).toBe('{"name":"无截至"}');
  });

  it('hold their bytes within the room, give up what was asked for longest ago, and nothing of another state', () => {
    const step = fc.record({
      page: fc.integer({ min: 0, max: 20 }),
      state: fc.constantFrom('1', '2'),
      bytes: fc.integer({ min: 0, max: 2_500 }),
      isPut: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const answers = new KeptAnswers(ROOM);
        // what must be here still: the last that were used, as far as half the room goes
        let used: { page: string; state: string; text: string }[] = [];
        const put = new Map<string, { page: string; state: string; text: string }>();
        for (const { page: number, state, bytes, isPut } of steps) {
          const page = `/api/sites/${number}`;
          if (isPut) {
            const text = `${number} ${'x'.repeat(bytes)}`;
            answers.keep(page, state, answer(text), NOON);
            put.set(page, { page, state, text });
            used = [...used.filter((one) => one.page !== page), ...(bytes < 1_400 ? [{ page, state, text }] : [])];
          } else {
            const found = textOf(answers.at(page, state, NOON));
            if (found !== null) expect(put.get(page)).toEqual({ page, state, text: found });
            used = used.filter((one) => one.page !== page);
            if (found !== null) used.push({ page, state, text: found });
          }
          expect(answers.bytes).toBeLessThanOrEqual(ROOM);
        }
        for (const { page, state, text } of used.slice(-4)) expect(textOf(answers.at(page, state, NOON))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('are forgotten when nothing is left of them', () => {
    const answers = new KeptAnswers(ROOM);
    for (let i = 0; i < 50; i++) answers.keep(`/${i}`, '1', answer('x'.repeat(1_000)), NOON);
    for (let i = 0; i < 50; i++) expect(answers.at(`/${i}`, '2', NOON)).toBeNull();
    expect(answers.bytes).toBe(0);
  });
});
