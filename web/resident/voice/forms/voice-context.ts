import { createContext, useContext } from 'solid-js';
import type { Language } from '#ui/preferences.ts';
import type { VoiceStore } from '../../browser/store.ts';
import type { Text } from '../../text/zh.ts';
import type { Outbox } from '../outbox.ts';
import type { VoiceData } from '../voice-data.ts';

/** What every part of a form needs. */
export interface VoiceContext {
  readonly data: VoiceData;
  readonly language: Language;
  readonly text: Text;
  readonly store: VoiceStore;
  readonly outbox: Outbox;
}

const Context = createContext<VoiceContext>();

export const VoiceProvider = Context.Provider;

export function useVoice(): VoiceContext {
  const context = useContext(Context);
  if (!context) throw new Error('a part of a form stands outside its VoiceProvider');
  return context;
}
