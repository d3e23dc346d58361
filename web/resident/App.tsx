import { createSignal, Match, onCleanup, onMount, Switch } from 'solid-js';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import type { ElderStep, Language } from '#ui/preferences.ts';
import { UiTextProvider } from '#ui/UiTextProvider.tsx';
import type { Words } from './language.ts';
import type { HomeData } from './load/home.ts';
import type { SiteData } from './load/site.ts';
import type { SiteMapData } from './load/site-map.ts';
import { PageProvider } from './page-context.ts';
import { HomePage } from './pages/HomePage.tsx';
import { MessagePage } from './pages/MessagePage.tsx';
import { SiteMapPage } from './pages/SiteMapPage.tsx';
import { SitePage } from './pages/SitePage.tsx';
import { Shell } from './parts/Shell.tsx';

export type PageData = HomeData | SiteData | SiteMapData | { readonly page: 'missing' | 'failed' };

/** Everything a page is made of, the same for the server and the browser. */
export interface AppData {
  readonly language: Language;
  readonly elder: ElderStep;
  /** Query of the page, for the language and elder links. */
  readonly search: string;
  /** Instant of rendering, ms UTC. */
  readonly now: number;
  /** Holidays and make-up days that open states need; data, so that the browser carries no table of years. */
  readonly calendar: HolidayCalendar;
  readonly content: PageData;
}

const MINUTE_MS = 60_000;

export function App(props: { data: AppData; words: Words }) {
  const [now, setNow] = createSignal(props.data.now);
  onMount(() => {
    setNow(Date.now());
    // open states change on the minute, so the clock is read just after it
    let timer = setTimeout(
      function tick() {
        setNow(Date.now());
        timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS) + 50);
      },
      MINUTE_MS - (Date.now() % MINUTE_MS) + 50,
    );
    onCleanup(() => clearTimeout(timer));
  });
  const content = () => props.data.content;
  const config = () => {
    const page = content();
    return 'config' in page ? page.config : null;
  };
  return (
    <UiTextProvider text={props.words.ui}>
      <PageProvider
        value={{ language: props.data.language, text: props.words.page, now, calendar: props.data.calendar }}
      >
        <Shell elder={props.data.elder} search={props.data.search} config={config()}>
          <Switch fallback={<MessagePage kind={content().page === 'failed' ? 'failed' : 'missing'} />}>
            <Match when={pageOf(content(), 'home')}>{(data) => <HomePage data={data()} />}</Match>
            <Match when={pageOf(content(), 'site')}>{(data) => <SitePage data={data()} />}</Match>
            <Match when={pageOf(content(), 'sitemap')}>{(data) => <SiteMapPage data={data()} />}</Match>
          </Switch>
        </Shell>
      </PageProvider>
    </UiTextProvider>
  );
}

function pageOf<P extends PageData['page']>(data: PageData, page: P): Extract<PageData, { page: P }> | undefined {
  return data.page === page ? (data as Extract<PageData, { page: P }>) : undefined; // the tag was just compared
}
