import type { Component } from 'solid-js';
import { render } from 'solid-js/web';
import type { Term } from '#core/terms/term.ts';
import { applyElder } from '#ui/elder-switch.ts';
import { htmlLang, type Language, languageCookie, readLanguage } from '#ui/preferences.ts';
import { UiTextProvider } from '#ui/UiTextProvider.tsx';
import { createApi } from '#web-api/create-api.ts';
import { createLeaderAddress } from './address.ts';
import { LeaderContext } from './context.ts';
import { createElder } from './create-elder.ts';
import { LeaderPage } from './LeaderPage.tsx';
import { zh } from './text/zh.ts';
import { reloadWhenServed } from './wall/reload-when-served.ts';
import '#ui/tokens.css';
import '#ui/base.css';
import './leader.css';

/** English is fetched only by those who read it. */
async function wordsOf(language: Language) {
  if (language === 'zh') return { text: zh, ui: undefined };
  const [{ en }, ui] = await Promise.all([import('./text/en.ts'), import('#ui/text/en.ts')]);
  return { text: en, ui: ui.en };
}

const isWall = /^\/leader\/wall\/?$/.test(location.pathname);

/** The wall comes with a script of its own. */
async function pageOf(): Promise<Component> {
  return isWall ? (await import('./wall/WallPage.tsx')).WallPage : LeaderPage;
}

async function start(root: HTMLElement): Promise<void> {
  applyElder();
  const query = new URLSearchParams(location.search);
  const language = readLanguage(query, document.cookie);
  // a link that names a language sets it for the whole portal, as on the pages the server writes
  // biome-ignore lint/suspicious/noDocumentCookie: our oldest browsers have no Cookie Store
  if (query.has('lang')) document.cookie = languageCookie(language);
  document.documentElement.lang = htmlLang(language);
  const [{ text, ui }, Page] = await Promise.all([wordsOf(language), pageOf()]);
  const term = (word: Term) => word[language];

  render(() => {
    const leader = { ...createLeaderAddress(), api: createApi(), elder: createElder(), language, text, term };
    const page = () => (
      <LeaderContext.Provider value={leader}>
        <Page />
      </LeaderContext.Provider>
    );
    return ui ? <UiTextProvider text={ui}>{page()}</UiTextProvider> : page();
  }, root);
}

const root = document.getElementById('app');
if (root) {
  start(root).catch((cause) => {
    // at a wall nobody sits who would open the page again
    if (isWall) reloadWhenServed();
    throw cause;
  });
}
