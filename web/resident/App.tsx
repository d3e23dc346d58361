import { Match, Switch } from 'solid-js';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import { UiTextProvider } from '#ui/UiTextProvider.tsx';
import type { Words } from './language.ts';
import type { HomeData } from './load/home.ts';
import type { DoorData, SiteData } from './load/site.ts';
import type { SiteMapData } from './load/site-map.ts';
import type { WithdrawnData } from './load/withdrawn.ts';
import { PageProvider } from './page-context.ts';
import { DoorPage } from './pages/DoorPage.tsx';
import { HomePage } from './pages/HomePage.tsx';
import { KioskPage } from './pages/KioskPage.tsx';
import { MessagePage } from './pages/MessagePage.tsx';
import { OfflinePage } from './pages/OfflinePage.tsx';
import { SiteMapPage } from './pages/SiteMapPage.tsx';
import { SitePage } from './pages/SitePage.tsx';
import { WithdrawnPage } from './pages/WithdrawnPage.tsx';
import { Shell } from './parts/Shell.tsx';
import type { Visitor } from './visitor.ts';
import type { VoicePageData } from './voice/load-voice.ts';
import { ReportPage } from './voice/pages/ReportPage.tsx';
import { SayPage } from './voice/pages/SayPage.tsx';
import { TicketsPage } from './voice/pages/TicketsPage.tsx';

/** A page that is not there, or cannot be shown now; `config` is null where the API is away altogether. */
export interface MessageData {
  readonly page: 'missing' | 'failed';
  readonly config: PortalConfig | null;
}

/** What an installed portal or a page kept by the service worker shows where there is no network. */
export interface OfflineData {
  readonly page: 'offline';
  readonly config: PortalConfig | null;
}

export type PageData =
  | HomeData
  | SiteData
  | DoorData
  | WithdrawnData
  | SiteMapData
  | VoicePageData
  | OfflineData
  | MessageData;

/** Everything a page is made of. Rendered on the server only: what a browser adds to the page is in browser/. */
export interface AppData {
  readonly visitor: Visitor;
  /** Query of the page, for the language and elder links. */
  readonly search: string;
  /** Instant of rendering, ms UTC. */
  readonly now: number;
  readonly calendar: HolidayCalendar;
  readonly content: PageData;
}

export function App(props: { data: AppData; words: Words }) {
  const { calendar, content, now, search, visitor } = props.data;
  const { kiosk, language } = visitor;
  return (
    <UiTextProvider text={props.words.ui}>
      <PageProvider value={{ language, text: props.words.page, now, calendar, kiosk }}>
        <Shell visitor={visitor} search={search} config={content.config}>
          <Switch fallback={<MessagePage kind={content.page === 'failed' ? 'failed' : 'missing'} />}>
            <Match when={kiosk !== null && pageOf(content, 'home')}>{(data) => <KioskPage data={data()} />}</Match>
            <Match when={pageOf(content, 'home')}>{(data) => <HomePage data={data()} />}</Match>
            <Match when={pageOf(content, 'site')}>{(data) => <SitePage data={data()} />}</Match>
            <Match when={pageOf(content, 'door')}>{(data) => <DoorPage data={data()} />}</Match>
            <Match when={pageOf(content, 'withdrawn')}>{(data) => <WithdrawnPage data={data()} />}</Match>
            <Match when={pageOf(content, 'rate') ?? pageOf(content, 'correct')}>
              {(data) => <SayPage data={data()} />}
            </Match>
            <Match when={pageOf(content, 'report')}>{(data) => <ReportPage data={data()} />}</Match>
            <Match when={pageOf(content, 'tickets')}>{(data) => <TicketsPage data={data()} />}</Match>
            <Match when={pageOf(content, 'offline')}>
              <OfflinePage />
            </Match>
            <Match when={pageOf(content, 'sitemap')}>{(data) => <SiteMapPage data={data()} />}</Match>
          </Switch>
        </Shell>
      </PageProvider>
    </UiTextProvider>
  );
}

function pageOf<P extends PageData['page']>(data: PageData, page: P): Extract<PageData, { page: P }> | undefined {
  return data.page === page ? (data as Extract<PageData, { page: P }>) : undefined; // the tag was just compared
}
