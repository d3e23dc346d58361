import { For, Show } from 'solid-js';
import { cityOf, directionsBy } from '#core/geo/directions.ts';
import { shanghaiDate } from '#core/time.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { SiteData } from '../load/site.ts';
import { type StopDay, stopAt, stopDays } from '../model/stops.ts';
import { dataLang, usePage } from '../page-context.ts';
import { paths } from '../paths.ts';

/**
 * Stops of a 流动阵地 on a time line: at a stop only between its times, never shown between two stops. Illustrative stops only on
 * request, apart, and nobody is led to them.
 */
export function Timetable(props: { data: SiteData }) {
  const { kiosk, now, text } = usePage();
  const { region, samples, site } = props.data;
  const today = shanghaiDate(now);
  const of = (illustrative: boolean) =>
    stopDays(
      site.stops.filter((stop) => stop.isIllustrative === illustrative),
      today,
    );
  const [real, made] = [of(false), of(true)];
  return (
    <section>
      <h2>{text.timetable}</h2>
      <Show when={real.length > 0} fallback={<p>{text.noTimetable}</p>}>
        <p class="site__note">{text.site.stops.rule}</p>
        <Days days={real} today={today} city={kiosk ? null : (cityOf(region) ?? site.regionName)} />
      </Show>
      <Show when={made.length > 0}>
        <Show
          when={samples}
          fallback={
            <p>
              <a class="samples-offer" href={paths.site(site.id, { samples: true })}>
                {text.samples.showStops}
              </a>
            </p>
          }
        >
          <div class="samples">
            <h3>{text.samples.stops}</h3>
            <p>{text.samples.explainStops}</p>
            <Days days={made} today={today} city={null} />
            <LinkButton href={paths.site(site.id)}>{text.samples.hide}</LinkButton>
          </div>
        </Show>
      </Show>
    </section>
  );
}

/** The whole of a day, what is over too: a time line says where in the day one is. `city` null = no directions. */
function Days(props: { days: readonly StopDay[]; today: string; city: string | null }) {
  const { language, now, text } = usePage();
  const where = stopAt(
    props.days.flatMap((day) => day.stops),
    now,
  );
  return (
    <ol class="stops" role="list">
      <For each={props.days}>
        {(day) => (
          <li>
            <h3 class="stops__day">
              {day.date === props.today
                ? `${text.site.stops.today} ${text.site.stops.date(day.date)}`
                : text.site.stops.date(day.date)}
            </h3>
            <ol class="stops__line" role="list">
              <For each={day.stops}>
                {(stop) => (
                  <li
                    class="stops__stop"
                    data-from={stop.startsAt}
                    data-to={stop.endsAt}
                    data-when={stop.endsAt <= now ? 'PAST' : stop === where?.stop ? where.kind : 'LATER'}
                  >
                    <span class="stops__times">{text.stop(stop.from, stop.to)}</span>
                    <span class="stops__place" lang={dataLang(language)}>
                      {stop.placeText}
                    </span>
                    <span class="stops__now">{text.site.stops.now}</span>
                    <span class="stops__past">{text.site.stops.past}</span>
                    <Show when={props.city}>
                      {(city) => (
                        <a
                          class="stops__go"
                          href={directionsBy(stop.placeText, stop.point, city()).links.AMAP}
                          aria-label={text.site.go.stopTo(stop.placeText)}
                          rel="noreferrer"
                        >
                          {text.site.go.stop}
                        </a>
                      )}
                    </Show>
                  </li>
                )}
              </For>
            </ol>
          </li>
        )}
      </For>
    </ol>
  );
}
