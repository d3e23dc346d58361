import { chinaDay, chinaMinute } from '#ui/china-time.ts';
import type { IconName } from '#ui/icon-paths.ts';
import type { KeepState } from './create-keeper.ts';
import type { SendState } from './create-send.ts';
import type { DraftsText } from './text/drafts-zh.ts';

export interface SaveWords {
  readonly tone: 'quiet' | 'ok' | 'attention';
  readonly icon: IconName;
  readonly words: string;
}

/** What is true of a form's words at this moment, in one line; null = nothing was typed and nothing need be said. */
export function saveWords(
  { keep, send, online }: { readonly keep: KeepState; readonly send: SendState; readonly online: boolean },
  text: DraftsText,
  now: number,
): SaveWords | null {
  const { save, reasons } = text;
  if (keep.kind === 'FAILED') return { tone: 'attention', icon: 'warning', words: save.failed(reasons[keep.reason]) };
  if (send === 'SENDING') return { tone: 'quiet', icon: 'upload', words: save.sending };
  if (send === 'WAITING') return { tone: 'quiet', icon: 'clock', words: save.waiting };
  if (keep.kind === 'SAVING') return { tone: 'quiet', icon: 'save', words: save.saving };
  if (keep.kind === 'SENT') return { tone: 'ok', icon: 'check', words: save.sent(whenWords(keep.at, now)) };
  if (keep.kind === 'CLEAN') return online ? null : { tone: 'quiet', icon: 'save', words: save.cleanOffline };
  const when = whenWords(keep.at, now);
  return { tone: 'quiet', icon: 'save', words: online ? save.saved(when) : save.savedOffline(when) };
}

/** `09:12` today, `2026-11-20 09:12` on another day, in China's time. */
export function whenWords(at: number, now: number): string {
  return chinaDay(at) === chinaDay(now) ? chinaMinute(at).slice(-5) : chinaMinute(at);
}
