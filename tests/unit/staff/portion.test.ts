// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createPortion, PORTION } from '../../../web/staff/model/portion.ts';

describe('createPortion', () => {
  it('grows by one portion at a time and starts anew with another question', () => {
    createRoot((dispose) => {
      const [question, ask] = createSignal({ region: '14' });
      const portion = createPortion(question);
      expect(portion.max()).toBe(PORTION);
      portion.more();
      portion.more();
      expect(portion.max()).toBe(3 * PORTION);
      ask({ region: '14' });
      expect(portion.max()).toBe(3 * PORTION);
      ask({ region: '34' });
      expect(portion.max()).toBe(PORTION);
      dispose();
    });
  });
});
