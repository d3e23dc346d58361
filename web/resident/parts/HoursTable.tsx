import { For, Show } from 'solid-js';
import { comingDays, isKnown, unknownYears } from '#core/hours/coming-days.ts';
import { dayWords, weekdayWord } from '#core/hours/day-words.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import { shanghaiDate } from '#core/time.ts';
import { dataLang, usePage } from '../page-context.ts';
import { WithNames } from './WithNames.tsx';

/**
 * 开放时间 of the coming seven days as a visitor will find them, holidays, make-up days, seasons, exceptions and closure
 * included; browser/site-page.ts moves “今天” on at midnight. Below it what the listing says in its own words.
 */
export function HoursTable(props: { site: SiteDetail }) {
  const { calendar, language, now, text } = usePage();
  const { hours } = text.site;
  const { site } = props;
  const today = shanghaiDate(now);
  const days = comingDays(site, today, calendar);
  const years = unknownYears(days);
  const rows = days.map((day) => ({ ...day, ...dayWords(day, site.phone !== null, hours) }));
  return (
    <Show when={isKnown(days) || site.hoursText !== null}>
      <section>
        <h2>{text.hours}</h2>
        <Show when={site.closure}>
          {(closure) => (
            <p class="site__warning">{hours.closureNotice(closure().reason, closure().from, closure().to)}</p>
          )}
        </Show>
        <Show when={isKnown(days)}>
          <table class="hours">
            <caption>{hours.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{hours.day}</th>
                <th scope="col">{hours.open}</th>
              </tr>
            </thead>
            <tbody>
              <For each={rows}>
                {(row) => (
                  <tr data-date={row.date} data-kind={row.kind} aria-current={row.date === today ? 'date' : undefined}>
                    <th scope="row">
                      <span class="hours__weekday">{weekdayWord(row.date, hours)}</span>{' '}
                      <span class="hours__date">{hours.date(row.date)}</span>{' '}
                      <span class="hours__today" hidden={row.date !== today}>
                        {hours.today}
                      </span>
                    </th>
                    <td>
                      <For each={row.open}>{(words) => <span class="hours__span">{words}</span>}</For>
                      <Show when={row.note}>
                        {(note) => (
                          <>
                            {' '}
                            <span class="hours__note" lang={dataLang(language)}>
                              {note()}
                            </span>
                          </>
                        )}
                      </Show>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </Show>
        <Show when={years.length > 0}>
          <p class="site__note">{hours.yearsUnknown(years.join(text.comma))}</p>
        </Show>
        <Show when={site.hoursText}>
          {(words) => (
            <p class="site__note">
              <WithNames text={hours.registered(words())} />
            </p>
          )}
        </Show>
      </section>
    </Show>
  );
}
