import { type Accessor, createMemo, createSignal } from 'solid-js';

/** Rows read at once; the next portion is asked for by 再列出一些. */
export const PORTION = 500;

export type Portion = {
  /** How many rows to ask for. */
  max: Accessor<number>;
  more: () => void;
};

/** Grows by one portion at a time, and starts anew with another question. */
export function createPortion(question: Accessor<unknown>): Portion {
  const asked = createMemo(() => JSON.stringify(question()));
  const [grown, setGrown] = createSignal({ asked: '', max: PORTION });
  const max = () => (grown().asked === asked() ? grown().max : PORTION);
  return { max, more: () => setGrown({ asked: asked(), max: max() + PORTION }) };
}
