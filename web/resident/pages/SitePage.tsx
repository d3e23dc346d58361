import { For, Show } from 'solid-js';
import type { SiteDetail } from '#core/schemas/site.ts';
import { sharePercent } from '#core/stats/share.ts';
import { facility, positionFunction, positionLevel, positionType } from '#core/terms/position.ts';
import { Chip } from '#ui/Chip.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { type Definition, DefinitionList } from '#ui/DefinitionList.tsx';
import { KindMark } from '#ui/KindMark.tsx';
import { siteMark } from '#ui/site-mark.ts';
import { word } from '../language.ts';
import type { SiteData } from '../load/site.ts';
import { placeFacts, recordFacts } from '../model/site-facts.ts';
import { barrierFreeWords, counterWords } from '../model/site-words.ts';
import { dataLang, usePage } from '../page-context.ts';
import { Cluster } from '../parts/Cluster.tsx';
import { Elsewhere } from '../parts/Elsewhere.tsx';
import { HoursTable } from '../parts/HoursTable.tsx';
import { KioskTakeAway } from '../parts/KioskTakeAway.tsx';
import { OpenLine } from '../parts/OpenLine.tsx';
import { OtherMaps } from '../parts/OtherMaps.tsx';
import { Others } from '../parts/Others.tsx';
import { PassOn } from '../parts/PassOn.tsx';
import { Photos } from '../parts/Photos.tsx';
import { Services } from '../parts/Services.tsx';
import { SiteActions } from '../parts/SiteActions.tsx';
import { SiteBadges } from '../parts/SiteBadges.tsx';
import { SpeakLinks } from '../parts/SpeakLinks.tsx';
import { Timetable } from '../parts/Timetable.tsx';
import { WithNames } from '../parts/WithNames.tsx';
import { paths } from '../paths.ts';
import type { Text } from '../text/zh.ts';

/** One place, complete without script: open or not, what to do there, how to get there, where the facts come from. */
export function SitePage(props: { data: SiteData }) {
  const { kiosk, language, now, text } = usePage();
  const site = () => props.data.site;
  const region = () => props.data.region;
  const things = () => [
    ...site().facilities.map((code) => word(facility, code, language)),
    ...barrierFreeWords(site(), text),
  ];
  return (
    <div class="site-page">
      <article class="site">
        <Crumbs data={props.data} />
        <header class="site__head">
          <KindMark {...siteMark(site(), chinaDay(now))} size={40} title="" />
          <div>
            <h1 lang={dataLang(language)}>{site().name}</h1>
            <p class="site__kind">{kindLine(props.data, usePage())}</p>
            <SiteBadges site={site()} />
            <Show when={satisfactionWords(site(), text)}>{(words) => <p class="site__note">{words()}</p>}</Show>
          </div>
        </header>
        <Show when={!site().isIllustrative} fallback={<p class="site__warning">{text.sampleNote}</p>}>
          <div class="site__state">
            <OpenLine site={site()} large />
            <p class="site__note">{verifiedLine(site(), text)}</p>
          </div>
          <Show when={kiosk} fallback={<SiteActions data={props.data} />}>
            <KioskTakeAway url={props.data.url} />
          </Show>
        </Show>
        <Show when={site().isMobile}>
          <Timetable data={props.data} />
        </Show>
        <Show when={!site().isIllustrative}>
          <HoursTable site={site()} />
        </Show>
        <section>
          <h2>{text.go}</h2>
          <Facts of={placeFacts(props.data, text, language)} />
          <Show when={!site().isIllustrative}>
            <PositionNote data={props.data} />
          </Show>
          <Show when={!kiosk && props.data.directions}>{(directions) => <OtherMaps directions={directions()} />}</Show>
        </section>
        <Services site={site()} />
        <Elsewhere elsewhere={site().elsewhere} />
        <Things title={text.facilities} things={things()} />
        <Things
          title={text.functions}
          things={site().functions.map((code) => word(positionFunction, code, language))}
        />
        <Photos photos={site().photos} />
        <Show when={!site().isIllustrative && !kiosk}>
          <PassOn data={props.data} />
        </Show>
        <SpeakLinks site={site()} config={props.data.config} />
        <For each={props.data.clusters}>{(cluster) => <Cluster cluster={cluster} here={site().id} />}</For>
        <section class="site__record">
          <h2>{text.record}</h2>
          <Facts of={recordFacts(site(), text)} />
        </section>
      </article>
      <Others others={props.data.others} region={region()} />
    </div>
  );
}

/** The regions above, each leading to its list; the heading that follows says where one is. */
function Crumbs(props: { data: SiteData }) {
  const { language, text } = usePage();
  const { region } = props.data;
  const above = region === null ? [] : [...region.ancestors, region];
  return (
    <nav aria-label={text.place}>
      <ol class="crumbs" role="list">
        <li class="crumbs__item">
          <a class="crumbs__link" href={paths.home()}>
            {text.allRegions}
          </a>
        </li>
        <For each={above}>
          {({ code, name }) => (
            <li class="crumbs__item">
              <a class="crumbs__link" href={paths.home({ region: code })} lang={dataLang(language)}>
                {name}
              </a>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}

function kindLine({ site }: SiteData, { language, text }: ReturnType<typeof usePage>): string {
  const level = site.level === null ? null : word(positionLevel, site.level, language);
  return [word(positionType, site.kind, language), level, counterWords(site, text)]
    .filter((part) => part !== null)
    .join(' · ');
}

function Things(props: { title: string; things: readonly string[] }) {
  return (
    <Show when={props.things.length > 0}>
      <section>
        <h2>{props.title}</h2>
        <p class="chips">
          <For each={props.things}>{(thing) => <Chip>{thing}</Chip>}</For>
        </p>
      </section>
    </Show>
  );
}

/** “满意 96.3%（27 次评价）”, only where enough visitors have spoken for the API to tell. */
function satisfactionWords({ satisfaction }: SiteDetail, { site: words }: Text): string | null {
  const share = satisfaction === null ? null : sharePercent(satisfaction.satisfied, satisfaction.total);
  return satisfaction === null || share === null ? null : words.satisfaction(share, satisfaction.total);
}

/** When somebody last looked at the place itself, which is not when the record was last edited. */
function verifiedLine({ verifiedOn }: SiteDetail, { site: words }: Text): string {
  return verifiedOn === null ? words.neverVerified : words.verified(verifiedOn);
}

/** What a schematic or missing point must not be used for; a mobile position needs none. */
function PositionNote(props: { data: SiteData }) {
  const { text } = usePage();
  const { phone, point } = props.data.site;
  const note = () => {
    if (props.data.site.isMobile) return null;
    if (point === null) return text.noPointNote;
    if (!point.schematic) return null;
    return phone === null ? text.schematicNoPhoneNote : text.schematicNote;
  };
  return <Show when={note()}>{(words) => <p class="site__warning">{words()}</p>}</Show>;
}

/** Facts whose words may be names and addresses. */
function Facts(props: { of: readonly Definition[] }) {
  const marked = () =>
    props.of.map(({ label, value }) => ({
      label,
      value: typeof value === 'string' ? <WithNames text={value} /> : value,
    }));
  return <DefinitionList items={marked()} />;
}
