import { For, Show } from 'solid-js';
import { addDays } from '#core/calendar-date.ts';
import { spansWords, weekdaysWords } from '#core/hours/day-words.ts';
import type { DateException } from '#core/hours/opening-hours.ts';
import { seasonWeeks } from '#core/hours/season-weeks.ts';
import { toMinuteSpans } from '#core/hours/span.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import { positionLevel, positionType } from '#core/terms/position.ts';
import { shanghaiDate } from '#core/time.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { word } from '../language.ts';
import type { DoorData } from '../load/site.ts';
import { placeLine } from '../model/place-line.ts';
import { dataLang, usePage } from '../page-context.ts';
import { QrCode } from '../parts/QrCode.tsx';
import { paths } from '../paths.ts';

/** Changes announced on the door: those of the next weeks. A sheet hangs longer than a page is open. */
const CHANGES_DAYS = 45;
const CHANGES_SHOWN = 4;
/** Services that one sheet has room for; the rest is behind the code. */
const SERVICES_SHOWN = 12;

/** 门口告示: one A4 sheet that reads from two metres, with a code that leads to what changes. */
export function DoorPage(props: { data: DoorData }) {
  const { language, now, text } = usePage();
  const { door, pass } = text.site;
  const { config, site, url } = props.data;
  const level = site.level === null ? null : word(positionLevel, site.level, language);
  const services = site.services.slice(0, SERVICES_SHOWN).map(({ name }) => name);
  return (
    <div class="door">
      <p class="actions door__tools">
        <Button data-print="" variant="primary" icon="print" hidden>
          {door.print}
        </Button>
        <LinkButton href={paths.site(site.id)} icon="chevron-left">
          {door.back}
        </LinkButton>
        <span class="site__note" data-no-script="">
          {door.printHint}
        </span>
      </p>
      <article class="sheet" data-dense={isDense(site) ? '' : undefined}>
        <header class="sheet__head">
          <h1 class="sheet__name" lang={dataLang(language)} data-long={site.name.length > 14 ? '' : undefined}>
            {site.name}
          </h1>
          <p class="sheet__kind">
            {[word(positionType, site.kind, language), level].filter((part) => part !== null).join(' · ')}
          </p>
        </header>
        <section>
          <h2>{door.hours}</h2>
          <Hours data={props.data} />
        </section>
        <dl class="sheet__facts">
          <Show when={site.phone}>
            {(phone) => (
              <div>
                <dt>{door.phone}</dt>
                <dd class="sheet__phone">{phone()}</dd>
              </div>
            )}
          </Show>
          <Show when={placeLine(site)}>
            {(where) => (
              <div>
                <dt>{door.address}</dt>
                <dd lang={dataLang(language)}>{where()}</dd>
              </div>
            )}
          </Show>
          <Show when={services.length > 0}>
            <div>
              <dt>{door.services}</dt>
              <dd lang={dataLang(language)}>
                {services.join(text.comma)}
                {site.services.length > services.length ? '…' : ''}
              </dd>
            </div>
          </Show>
        </dl>
        <footer class="sheet__foot">
          <QrCode of={url} label={pass.qrAlt(site.name)} />
          <div>
            <p class="sheet__scan">{door.scan}</p>
            <p>{door.scanHint}</p>
            <p>{door.speak}</p>
            <p class="sheet__small">{url}</p>
            <p class="sheet__small">
              {[
                config.footer.owner === null ? null : door.organiser(config.footer.owner),
                door.printed(shanghaiDate(now)),
                door.hotline,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
          </div>
        </footer>
      </article>
    </div>
  );
}

/** Whether there is so much to say that letters get smaller: the sheet stays one page. */
function isDense({ closure, hours, name, services }: SiteDetail): boolean {
  const rows = seasonWeeks(hours).reduce((sum, week) => sum + week.rows.length + 1, 0);
  return rows > 5 || name.length > 14 || services.length > 6 || hours.exceptions.length > 1 || closure !== null;
}

/** The week as it hangs for months, what holidays make of it, and what is announced for the coming weeks. */
function Hours(props: { data: DoorData }) {
  const { now, text } = usePage();
  const { hours } = text.site;
  const { site } = props.data;
  const today = shanghaiDate(now);
  const weeks = seasonWeeks(site.hours);
  const seasonal = weeks.some(({ season }) => season !== null);
  const changes = site.hours.exceptions
    .filter(({ from, to }) => to >= today && from <= addDays(today, CHANGES_DAYS))
    .slice(0, CHANGES_SHOWN);
  return (
    <>
      <Show when={site.closure}>
        {(closure) => (
          <p class="sheet__notice">{hours.closureNotice(closure().reason, closure().from, closure().to)}</p>
        )}
      </Show>
      <Show when={weeks.length > 0} fallback={<p class="sheet__words">{wordsWithoutWeek(props.data, text)}</p>}>
        <For each={weeks}>
          {({ season, rows }) => (
            <table class="sheet__hours">
              <Show when={seasonal}>
                <caption>{season === null ? hours.restOfYear : hours.season(season.from, season.to)}</caption>
              </Show>
              <tbody>
                <For each={rows}>
                  {({ spans, weekdays }) => (
                    <tr>
                      <th scope="row">{weekdaysWords(weekdays, text.site.hours)}</th>
                      <td>{spansWords(spans, text.site.hours)}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          )}
        </For>
        <p>{hours.holidays[site.hours.holidays]}</p>
      </Show>
      <Show when={changes.length > 0}>
        <p class="sheet__notice">
          {`${hours.changes}${text.colon}${changes.map((change) => changeWords(change, text)).join(text.semicolon)}`}
        </p>
      </Show>
    </>
  );
}

function wordsWithoutWeek({ site }: DoorData, text: ReturnType<typeof usePage>['text']): string {
  const { hours, door } = text.site;
  if (site.hours.mode === 'ALWAYS') return hours.always;
  if (site.hours.mode === 'CALL_FIRST') return site.phone === null ? hours.callFirstNoPhone : hours.callFirst;
  return site.hoursText ?? door.hoursUnknown;
}

function changeWords({ from, to, spans, reason }: DateException, text: ReturnType<typeof usePage>['text']): string {
  const { hours } = text.site;
  const because = reason === null ? '' : text.inBrackets(reason);
  return `${hours.change(from, to)} ${spansWords(toMinuteSpans(spans), text.site.hours)}${because}`;
}
