import { render } from 'solid-js/web';
import type { Term } from '#core/terms/term.ts';
import { createAddress } from '#ui/create-address.ts';
import { applyElder } from '#ui/elder-switch.ts';
import { htmlLang, type Language, languageCookie, readLanguage } from '#ui/preferences.ts';
import { UiTextProvider } from '#ui/UiTextProvider.tsx';
import { createApi } from '#web-api/create-api.ts';
import '#ui/tokens.css';
import '#ui/base.css';
import './staff.css';
import { App } from './App.tsx';
import { createPreferences } from './account/create-preferences.ts';
import { createSession } from './account/create-session.ts';
import { type Staff, StaffContext } from './context.ts';
import { createData, DataContext } from './data.ts';
import { createDraftsDesk } from './drafts/create-drafts-desk.ts';
import { createOutbox } from './drafts/create-outbox.ts';
import { DraftsContext } from './drafts/drafts-desk.ts';
import { followedWords } from './drafts/followed-words.ts';
import { notices } from './frame/notices.ts';
import { createScreen } from './model/screen.ts';
import { createOnline } from './offline/create-online.ts';
import { keepForOffline } from './offline/release.ts';
import { parseView, printView, type View } from './paths.ts';
import { zh } from './text/zh.ts';

/** English is fetched only by those who read it. */
async function wordsOf(language: Language) {
  if (language === 'zh') return { text: zh, ui: undefined };
  const [{ en }, ui] = await Promise.all([import('./text/en.ts'), import('#ui/text/en.ts')]);
  return { text: en, ui: ui.en };
}

async function start(root: HTMLElement): Promise<void> {
  applyElder();
  const query = new URLSearchParams(location.search);
  const language = readLanguage(query, document.cookie);
  // a link that names a language sets it for the whole portal, as on the pages the server writes
  if (query.has('lang')) document.cookie = languageCookie(language);
  document.documentElement.lang = htmlLang(language);
  const { text, ui } = await wordsOf(language);

  render(() => {
    const address = createAddress(parseView, printView);
    const change = (part: Partial<View>, how?: 'push' | 'replace') => address.go({ ...address.view(), ...part }, how);
    const api = createApi();
    const session = createSession();
    const online = createOnline();
    const staff: Staff = {
      ...address,
      api,
      language,
      screen: createScreen(),
      session,
      preferences: createPreferences(session, online),
      online,
      text,
      term: (term: Term) => term[language],
      change,
      filterBy: (part, how) => change({ ...part, selected: null }, how),
      open: (id) => change({ selected: id }, address.view().selected === null ? 'push' : 'replace'),
    };
    keepForOffline(() => Boolean(staff.session.me()?.account));
    const data = createData(api, address.view);
    const drafts = createDraftsDesk(staff.session, staff.online);
    createOutbox(drafts, ({ kind, about, followed }) => {
      notices.show({ tone: kind === 'SENT' ? 'ok' : 'attention', message: text.drafts.outbox[kind](about.name) });
      if (followed !== null) notices.show(followedWords(followed, staff.term, text));
    });
    const app = () => (
      <StaffContext.Provider value={staff}>
        <DataContext.Provider value={data}>
          <DraftsContext.Provider value={drafts}>
            <App />
          </DraftsContext.Provider>
        </DataContext.Provider>
      </StaffContext.Provider>
    );
    return ui ? <UiTextProvider text={ui}>{app()}</UiTextProvider> : app();
  }, root);
}

const root = document.getElementById('app');
if (root) void start(root);
