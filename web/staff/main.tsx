import { render } from 'solid-js/web';
import { createAddress } from '#ui/create-address.ts';
import { applyElder } from '#ui/elder-switch.ts';
import { htmlLang, languageCookie, readLanguage } from '#ui/preferences.ts';
import { en as uiEn } from '#ui/text/en.ts';
import { zh as uiZh } from '#ui/text/zh.ts';
import { UiTextProvider } from '#ui/UiTextProvider.tsx';
import { createApi } from '#web-api/create-api.ts';
import '#ui/tokens.css';
import '#ui/base.css';
import './staff.css';
import { App } from './App.tsx';
import { type Staff, StaffContext } from './context.ts';
import { parseView, printView } from './paths.ts';
import { en } from './text/en.ts';
import { zh } from './text/zh.ts';

applyElder();
const language = readLanguage(new URLSearchParams(location.search), document.cookie);
if (new URLSearchParams(location.search).has('lang')) document.cookie = languageCookie(language);
document.documentElement.lang = htmlLang(language);

function Root() {
  const address = createAddress(parseView, printView);
  const staff: Staff = {
    ...address,
    api: createApi(),
    language,
    text: language === 'zh' ? zh : en,
    term: (term) => term[language],
    change: (part, how) => address.go({ ...address.view(), ...part }, how),
  };
  return (
    <UiTextProvider text={language === 'zh' ? uiZh : uiEn}>
      <StaffContext.Provider value={staff}>
        <App />
      </StaffContext.Provider>
    </UiTextProvider>
  );
}

const root = document.getElementById('app');
if (root) render(() => <Root />, root);
