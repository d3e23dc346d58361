import { createSignal } from 'solid-js';

export type Toast = {
  id: number;
  tone: 'ok' | 'attention';
  message: string;
  /** One way back or onward, e.g. 撤销上一步. */
  action?: { label: string; run: () => void };
};

/** How long good news stays. Bad news and anything with an action stay until dismissed (no time-outs that lose input). */
const STAY_MS = 6000;

/** The notices of one app; show them with ToastRegion. */
export function createToasts() {
  const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
  let lastId = 0;
  const dismiss = (id: number) => setToasts((now) => now.filter((toast) => toast.id !== id));
  const show = (toast: Omit<Toast, 'id'>): number => {
    lastId += 1;
    const id = lastId;
    setToasts((now) => [...now, { ...toast, id }]);
    if (toast.tone === 'ok' && !toast.action) setTimeout(() => dismiss(id), STAY_MS);
    return id;
  };
  return { toasts, show, dismiss };
}
