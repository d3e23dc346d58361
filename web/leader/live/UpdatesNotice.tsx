import { Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { usePair } from '../compare/side.ts';
import { useLeader } from '../context.ts';
import { publishedLoads, useData } from '../data.ts';
import { createLive } from './create-live.ts';
import { createWaiting } from './create-waiting.ts';
import './updates-notice.css';

/** Says quietly that something was published since the page was read; nothing moves before it is pressed. */
export function UpdatesNotice() {
  const { api, text, view } = useLeader();
  const own = useData();
  const pair = usePair();
  const waiting = createWaiting(createLive(api));
  const refresh = () => {
    waiting.taken();
    for (const data of [own, pair()?.second.data ?? []].flat()) for (const load of publishedLoads(data)) load.retry();
  };
  // a past day stays as it was; what is shown to others moves only by hand
  const isShown = () => waiting.count() > 0 && view().date === null && !view().present;
  return (
    <div class="updates" role="status">
      <Show when={isShown()}>
        <Button size="small" onClick={refresh}>
          {text.live.waiting(waiting.count())}
        </Button>
      </Show>
    </div>
  );
}
