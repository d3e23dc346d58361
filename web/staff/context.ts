import { type Accessor, createContext, useContext } from 'solid-js';
import type { Term } from '#core/terms/term.ts';
import type { Address } from '#ui/create-address.ts';
import type { Language } from '#ui/preferences.ts';
import type { Api } from '#web-api/create-api.ts';
import type { Preferences } from './account/create-preferences.ts';
import type { Session } from './account/create-session.ts';
import type { Screen } from './model/screen.ts';
import type { View } from './paths.ts';
import type { StaffText } from './text/zh.ts';

/** What every part of 阵地管理 works with. */
export type Staff = Address<View> & {
  api: Api;
  language: Language;
  screen: Accessor<Screen>;
  session: Session;
  preferences: Preferences;
  /** The portal can be reached. */
  online: Accessor<boolean>;
  text: StaffText;
  /** A domain word in the language of the page. */
  term: (term: Term) => string;
  /** Changes part of the view; typing and switches leave no step to go back to. */
  change: (part: Partial<View>, how?: 'push' | 'replace') => void;
  /** Narrows the list otherwise: the open record may not be in it any more, so it is closed. */
  filterBy: (part: Partial<View>, how?: 'push' | 'replace') => void;
  /** Opens a record. Going from one to the next is one step in the history: back leads to the list. */
  open: (id: string) => void;
};

export const StaffContext = createContext<Staff>();

export function useStaff(): Staff {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error('useStaff outside of StaffContext');
  return staff;
}
