import { For, Show } from 'solid-js';
import type { SiteDetail } from '#core/schemas/site.ts';
import { stationTier } from '#core/terms/position.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { word } from '../language.ts';
import { byStation } from '../model/elsewhere.ts';
import { dataLang, usePage } from '../page-context.ts';
import { paths } from '../paths.ts';

/** Things named at once; a county's hall handles hundreds, the rest opens on request. */
const SHOWN = 6;

/** 三级服务体系: what this station does not handle, by the station above it that does. */
export function Elsewhere(props: { elsewhere: SiteDetail['elsewhere'] }) {
  const { kiosk, language, text } = usePage();
  const { service: words } = text.site;
  const stations = () => byStation(props.elsewhere);
  return (
    <Show when={props.elsewhere.length > 0}>
      <section class="elsewhere">
        <h2>{words.elsewhere}</h2>
        <ul class="services" role="list">
          <For each={stations()}>
            {({ at, services }) => (
              <li>
                <h3>
                  <a class="elsewhere__place" href={paths.site(at.id)} lang={dataLang(language)}>
                    {at.name}
                  </a>
                </h3>
                <p class="site__note">{word(stationTier, at.tier, language)}</p>
                <p lang={dataLang(language)}>{services.slice(0, SHOWN).join(text.comma)}</p>
                <Show when={services.length > SHOWN}>
                  <Disclosure summary={words.more(services.length - SHOWN)}>
                    <p lang={dataLang(language)}>{services.slice(SHOWN).join(text.comma)}</p>
                  </Disclosure>
                </Show>
                <Show when={!kiosk && at.phone}>
                  {(phone) => (
                    <p>
                      <LinkButton
                        href={`tel:${phone()}`}
                        icon="phone"
                        size="small"
                        aria-label={text.callTo(at.name, phone())}
                      >
                        {`${text.call} ${phone()}`}
                      </LinkButton>
                    </p>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
