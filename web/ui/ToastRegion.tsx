import { For, Show } from 'solid-js';
import { Button } from './Button.tsx';
import type { Toast } from './create-toasts.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { useUiText } from './ui-text.ts';
import './ToastRegion.css';

/** Short notices at the foot of the window, read aloud as they come. Once per app. */
export function ToastRegion(props: { toasts: readonly Toast[]; onDismiss: (id: number) => void }) {
  const text = useUiText();
  return (
    <section class="toast-region" aria-label={text.toast.region} aria-live="polite">
      <For each={props.toasts}>
        {(toast) => (
          <div class="toast">
            <Icon name={toast.tone === 'ok' ? 'check' : 'warning'} />
            <span class="toast__message">{toast.message}</span>
            <Show when={toast.action}>
              {(action) => (
                <Button
                  variant="quiet"
                  size="small"
                  onClick={() => {
                    action().run();
                    props.onDismiss(toast.id);
                  }}
                >
                  {action().label}
                </Button>
              )}
            </Show>
            <IconButton icon="close" label={text.toast.dismiss} onClick={() => props.onDismiss(toast.id)} />
          </div>
        )}
      </For>
    </section>
  );
}
