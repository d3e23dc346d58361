import { createEffect, createSignal, on, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useLeader } from '../context.ts';
import { misread } from '../misread.ts';
import './as-of.css';

/** Says which parts of the address meant nothing, until the reader has gone on from it. */
export function AddressNotice() {
  const { go, text, view } = useLeader();
  const [lost, setLost] = createSignal(misread(location.search));
  createEffect(on(view, () => setLost(misread(location.search)), { defer: true }));
  const close = () => {
    go(view(), 'replace');
    setLost([]);
  };
  return (
    <Show when={lost().length > 0}>
      <p class="as-of-banner" role="status">
        <Icon name="warning" />
        <span class="as-of-banner__words">{text.errors.misread(lost().join(text.join))}</span>
        <span class="as-of-banner__end">
          <Button size="small" onClick={close}>
            {text.errors.misreadClose}
          </Button>
        </span>
      </p>
    </Show>
  );
}
