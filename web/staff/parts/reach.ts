import { createSignal } from 'solid-js';

/** Whether the last call got an answer from the portal: a tablet can have a network and still reach nothing. */
const [reached, setReached] = createSignal(true);

export { reached };

/** Every call tells how it went. */
export function noteReach(answered: boolean): void {
  setReached(answered);
}
