import { For, Show } from 'solid-js';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { SiteData } from '../load/site.ts';
import { comingStops, type StopDay } from '../model/stops.ts';
import { dataLang, usePage } from '../page-context.ts';
import { paths } from '../paths.ts';

/** Stops of a 流动阵地, by timetable: it is never shown between two stops. Illustrative stops only on request, apart. */
export function Timetable(props: { data: SiteData }) {
  const { now, text } = usePage();
  const { site, samples } = props.data;
  const real = comingStops(
    site.stops.filter((stop) => !stop.isIllustrative),
    now,
  );
  const illustrative = comingStops(
    site.stops.filter((stop) => stop.isIllustrative),
    now,
  );
  return (
    <section>
      <h2>{text.timetable}</h2>
      <Show when={real.length > 0} fallback={<p>{text.noTimetable}</p>}>
        <Days days={real} />
      </Show>
      <Show when={illustrative.length > 0}>
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
            <Days days={illustrative} />
            <LinkButton href={paths.site(site.id)}>{text.samples.hide}</LinkButton>
          </div>
        </Show>
      </Show>
    </section>
  );
}

function Days(props: { days: readonly StopDay[] }) {
  const { language, text } = usePage();
  return (
    <ol class="stops" role="list">
      <For each={props.days}>
        {(day) => (
          <li>
            <p class="stops__day">{day.date}</p>
            <ol role="list">
              <For each={day.stops}>
                {(stop) => (
                  <li class="stops__stop">
                    <span class="tabular">{text.stop(stop.from, stop.to)}</span>
                    <span lang={dataLang(language)}>{stop.placeText}</span>
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
