import { createContext, useContext } from 'solid-js';
import type { Term } from '#core/terms/term.ts';
import type { Address } from '#ui/create-address.ts';
import type { Language } from '#ui/preferences.ts';
import type { Api } from '#web-api/create-api.ts';
import type { Elder } from './create-elder.ts';
import type { View } from './paths.ts';
import type { LeaderText } from './text/zh.ts';

/** What every part of the page works with. */
export type Leader = Address<View> & {
  api: Api;
  language: Language;
  elder: Elder;
  text: LeaderText;
  /** A domain word in the language of the page. */
  term: (term: Term) => string;
};

export const LeaderContext = createContext<Leader>();

export function useLeader(): Leader {
  const leader = useContext(LeaderContext);
  if (!leader) throw new Error('useLeader outside of LeaderContext');
  return leader;
}
