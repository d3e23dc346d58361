import { expect, it, vi } from 'vitest';
import { makeAskToPersist } from '../../../../web/staff/drafts/ask-to-persist.ts';

it('asks once, and takes a refusal as it is', async () => {
  const persist = vi.fn().mockRejectedValue(new Error('no'));
  const ask = makeAskToPersist({ persist });
  for (let i = 0; i < 3; i++) ask();
  await Promise.resolve();
  expect(persist).toHaveBeenCalledTimes(1);
});

it('does nothing in a browser that cannot be asked', () => {
  for (const storage of [undefined, {}]) expect(makeAskToPersist(storage)).not.toThrow();
});
