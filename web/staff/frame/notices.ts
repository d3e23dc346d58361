import { createToasts } from '#ui/create-toasts.ts';

/** What the console says after an act, at the foot of the window: `notices.show({ tone: 'ok', message })`. */
export const notices = createToasts();
