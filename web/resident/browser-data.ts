import type { HolidayCalendar } from '#core/hours/calendar.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { Site } from '#core/schemas/site.ts';
import type { Language } from '#ui/preferences.ts';
import type { AppData, PageData } from './App.tsx';
import type { NoPhoneWords, OpenFacts } from './model/open-line.ts';
import { isTimed, openFacts } from './model/open-line.ts';
import type { HomeView } from './paths.ts';
import type { Text } from './text/zh.ts';
import { type VoiceData, voiceData } from './voice/voice-data.ts';

/**
 * What the browser's script needs of a page, and no more: the page itself is HTML already. Written by the server into
 * `<script type="application/json" id="data">`.
 */
export interface BrowserData {
  readonly language: Language;
  readonly noPhone: NoPhoneWords;
  /** Empty where no state on the page can change with time. */
  readonly calendar: HolidayCalendar;
  /** By public id: the sites on the page whose open state changes with time. */
  readonly timed: Readonly<Record<string, OpenFacts>>;
  /** The list page has a map. */
  readonly map: MapData | null;
  /** The page has a form with which visitors speak. */
  readonly voice: VoiceData | null;
}

export interface MapData {
  readonly view: HomeView;
  readonly boundaries: boolean;
  readonly streetBase: PortalConfig['streetBase'];
}

export function browserData({ calendar, content, visitor: { language } }: AppData, text: Text): BrowserData {
  const timed = timedFacts(sitesOf(content));
  // the map may bring sites that are not on the page
  const changing = content.page === 'home' || Object.keys(timed).length > 0;
  return {
    language,
    noPhone: text.hoursNoPhone,
    calendar: changing ? calendar : {},
    timed,
    map: content.page === 'home' ? mapData(content) : null,
    voice: voiceData(content),
  };
}

function mapData({ config, view }: Extract<PageData, { page: 'home' }>): MapData {
  return { view, boundaries: config.boundaries, streetBase: config.streetBase };
}

function sitesOf(content: PageData): readonly Site[] {
  if (content.page === 'home') return content.sites.items;
  return content.page === 'site' ? [content.site, ...content.others.items] : [];
}

/** The open facts of those sites whose state time alone can change; an illustrative site has no open state. */
function timedFacts(sites: readonly Site[]): Record<string, OpenFacts> {
  const registered = sites.filter((site) => !site.isIllustrative);
  return Object.fromEntries(
    registered.map((site) => [site.id, openFacts(site)] as const).filter(([, facts]) => isTimed(facts)),
  );
}
