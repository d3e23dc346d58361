import { For, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { SiteData } from '../load/site.ts';
import { coordinateTexts } from '../model/coordinates.ts';
import { shareText } from '../model/share-text.ts';
import { dataLang, usePage } from '../page-context.ts';
import { paths } from '../paths.ts';
import { QrCode } from './QrCode.tsx';

/**
 * 发给别人: words, coordinate, code. Without script the words can be selected by hand and the code scanned;
 * browser/site-page.ts adds the buttons. The data attributes are what it says and shares.
 */
export function PassOn(props: { data: SiteData }) {
  const { language, text } = usePage();
  const { pass } = text.site;
  const { config, site, url } = props.data;
  const words = shareText(site, url, text);
  return (
    <section
      class="pass-on"
      data-pass-on=""
      data-title={site.name}
      data-url={url}
      data-copied={pass.copied}
      data-copied-coordinate={pass.copiedCoordinate}
      data-refused={pass.refused}
      data-wechat={pass.wechat}
    >
      <h2>{pass.title}</h2>
      <p class="actions">
        <Button data-copy="pass-on-words" icon="copy" hidden>
          {pass.copy}
        </Button>
      </p>
      <Disclosure summary={pass.show}>
        <textarea
          id="pass-on-words"
          class="pass-on__words"
          aria-label={pass.textLabel}
          lang={dataLang(language)}
          rows={words.split('\n').length + 2}
          readonly
        >
          {words}
        </textarea>
      </Disclosure>
      <Coordinates site={site} decimals={config.publicCoordDecimals} />
      <Disclosure summary={pass.qr}>
        <div class="pass-on__code">
          <QrCode of={url} label={pass.qrAlt(site.name)} />
          <p class="site__note">{pass.qrHint}</p>
          <p class="pass-on__url">{url}</p>
          <LinkButton href={paths.door(site.id)} icon="print">
            {pass.door}
          </LinkButton>
        </div>
      </Disclosure>
      <p class="notice" role="status" data-notice="" />
    </section>
  );
}

/** The same point in the three systems; nothing where the point is no place. */
function Coordinates(props: { site: SiteData['site']; decimals: number }) {
  const { pass } = usePage().text.site;
  const texts = coordinateTexts(props.site.isMobile ? null : props.site.point, props.decimals);
  return (
    <Show when={texts.length > 0}>
      <Disclosure summary={pass.coordinate}>
        <ul class="coordinates" role="list">
          <For each={texts}>
            {({ system, text }) => (
              <li class="coordinates__row">
                <label for={`coordinate-${system}`}>{pass.systems[system]}</label>
                <input id={`coordinate-${system}`} class="coordinates__value" value={text} readonly />
                <Button
                  data-copy={`coordinate-${system}`}
                  aria-label={pass.copyCoordinateOf(pass.systems[system])}
                  icon="copy"
                  hidden
                >
                  {pass.copyCoordinate}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Disclosure>
    </Show>
  );
}
