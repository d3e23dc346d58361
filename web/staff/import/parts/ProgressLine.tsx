import { Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { useStaff } from '../../context.ts';
import type { Import } from '../create-import.ts';

/** What is going on, how far it is, and a way out of it. */
export function ProgressLine(props: { it: Import }) {
  const { text } = useStaff();
  const words = text.import;
  const share = () => Math.round((props.it.progress()?.share ?? 0) * 100);
  const said = () => {
    const records = props.it.fetched();
    if (records !== null) return words.fetching(records);
    const progress = props.it.progress();
    if (progress === null) return words.progress.DATA;
    return words.percent(words.progress[progress.step], share());
  };
  return (
    <div class="import-progress" data-busy={props.it.busy() ? '' : undefined}>
      <Show when={props.it.busy()}>
        <Show
          when={props.it.progress()}
          fallback={<progress class="import-progress__bar" max={100} aria-label={said()} />}
        >
          <progress class="import-progress__bar" max={100} value={share()} aria-label={said()} />
        </Show>
        <span role="status">{said()}</span>
        <Button variant="quiet" size="small" icon="close" onClick={() => props.it.stop()}>
          {words.stop}
        </Button>
      </Show>
    </div>
  );
}
