import { hydrate } from 'solid-js/web';
import { applyElder } from '#ui/elder-switch.ts';
import '#ui/tokens.css';
import '#ui/base.css';
import './resident.css';
import { App, type AppData } from './App.tsx';

applyElder();
const root = document.getElementById('app');
const data = document.getElementById('data')?.textContent;
if (root && data) {
  const parsed = JSON.parse(data) as AppData; // written by entry-server.tsx of the same build
  hydrate(() => <App data={parsed} />, root);
}
