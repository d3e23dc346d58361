import { For, Show } from 'solid-js';
import type { SiteDetail } from '#core/schemas/site.ts';
import { servicePromise } from '#core/terms/service.ts';
import { Chip } from '#ui/Chip.tsx';
import { word } from '../language.ts';
import { dataLang, usePage } from '../page-context.ts';

/** 能办的事: what each takes along and how long it takes. */
export function Services(props: { site: SiteDetail }) {
  const { language, text } = usePage();
  const { services, station } = props.site;
  const size = [
    station?.windowCount ? text.site.service.counters(station.windowCount) : null,
    station?.itemsCount ? text.site.service.items(station.itemsCount) : null,
  ].filter((part) => part !== null);
  return (
    <Show when={services.length > 0}>
      <section>
        <h2>{text.services}</h2>
        <Show when={size.length > 0}>
          <p class="site__note">{size.join(' · ')}</p>
        </Show>
        <ul class="services" role="list">
          <For each={services}>
            {(service) => (
              <li>
                <h3 lang={dataLang(language)}>{service.name}</h3>
                <Show when={service.promises.length > 0 || service.promiseHours !== null}>
                  <p class="chips">
                    <For each={service.promises}>{(code) => <Chip>{word(servicePromise, code, language)}</Chip>}</For>
                    <Show when={service.promiseHours}>
                      {(hours) => <Chip icon="clock">{text.promise(hours())}</Chip>}
                    </Show>
                  </p>
                </Show>
                <Show when={service.bring.length > 0}>
                  <p>
                    {`${text.bring}${text.colon}`}
                    <span lang={dataLang(language)}>{service.bring.join(text.comma)}</span>
                  </p>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={services.some(({ bring }) => bring.length === 0)}>
          <p class="site__note">{text.site.service.bringUnknown}</p>
        </Show>
      </section>
    </Show>
  );
}
