import './styles.ts';
import { followElderLinks } from './browser/elder-links.ts';
import { everyone } from './browser/everyone.ts';
import { closeFilterPanel } from './browser/filter-panel.ts';
import { keepSwitches } from './browser/keep-switches.ts';
import { offerMap } from './browser/map-switch.ts';
import { offerNear } from './browser/near/near-switch.ts';
import { keepOpenLines } from './browser/open-lines.ts';
import { offerSuggestions } from './browser/search-offer.ts';
import { offerVoice } from './browser/voice-form.ts';
import type { BrowserData } from './browser-data.ts';

/** The page is whole before this runs; it keeps open states true by the minute and opens the map when asked for. */
followElderLinks();
if (document.querySelector('[data-pass-on], [data-print]')) {
  void import('./browser/site-page.ts').then(({ enhanceSitePage }) => enhanceSitePage());
}
everyone();
const written = document.getElementById('data')?.textContent;
if (written) {
  const data = JSON.parse(written) as BrowserData; // written by document.ts of the same build
  const lines = keepOpenLines(data.timed, data);
  offerMap(data, lines);
  offerNear(data, lines);
  keepSwitches();
  closeFilterPanel();
  offerSuggestions(data);
  offerVoice(data);
}
