import { hydrate } from 'solid-js/web';
import { applyElder } from '#ui/elder-switch.ts';
import '#ui/tokens.css';
import '#ui/base.css';
import './resident.css';
import { App, type AppData } from './App.tsx';
import { words } from './text/words-zh.ts';

applyElder();
const root = document.getElementById('app');
const data = document.getElementById('data')?.textContent;
if (root && data) {
  const parsed = JSON.parse(data) as AppData; // written by entry-server.tsx of the same build
  if (parsed.language === 'zh') hydrate(() => <App data={parsed} words={words} />, root);
  else
    void import('./text/words-en.ts').then((english) => {
      hydrate(() => <App data={parsed} words={english.words} />, root);
    });
}
