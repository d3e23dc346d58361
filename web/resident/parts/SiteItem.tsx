import { Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { NearSite, Site } from '#core/schemas/site.ts';
import { chinaDay } from '#ui/china-time.ts';
import { Icon } from '#ui/Icon.tsx';
import { KindMark } from '#ui/KindMark.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { siteMark } from '#ui/site-mark.ts';
import {
  barrierFreeWords,
  counterWords,
  distanceWords,
  kindWords,
  notableThings,
  whereWords,
} from '../model/site-words.ts';
import { dataLang, usePage } from '../page-context.ts';
import { paths } from '../paths.ts';
import { OpenLine } from './OpenLine.tsx';
import { SiteBadges } from './SiteBadges.tsx';

export type SiteItemProps = {
  site: Site | NearSite;
  /** Level of the heading that names the site. */
  heading: 'h2' | 'h3' | 'h4';
  /** How far it is from the visitor, in words. */
  away?: string;
  /** The list around it spans regions without saying which: a place without an address then says its own. */
  acrossRegions?: boolean;
  /** Facilities and functions that the list was asked for: they are named first. */
  wanted?: readonly string[];
  /** Shown a second time beside its list: it is then known by no id. */
  again?: boolean;
};

/** One place in a list: name, what it is, open or not, what matters before going there. */
export function SiteItem(props: SiteItemProps) {
  const { language, now, text } = usePage();
  const site = () => props.site;
  const facts = () =>
    [props.away ?? distanceWords(site(), text), kindWords(site(), language), counterWords(site(), text)]
      .filter((fact) => fact !== null)
      .join(' · ');
  const things = () =>
    [...barrierFreeWords(site(), text), ...notableThings(site(), language, props.wanted)].join(text.comma);
  // read after the name: “晋中开发区党群活动中心，1.2 公里，开放中”
  const factsId = () => (props.again || facts() === '' ? undefined : `facts-${site().id}`);
  const openId = () => (props.again || site().isIllustrative ? undefined : `open-${site().id}`);
  const described = () => [factsId(), openId()].filter((id) => id !== undefined).join(' ') || undefined;
  return (
    <li class="site-item" data-site={site().id} data-illustrative={site().isIllustrative ? '' : undefined}>
      <KindMark {...siteMark(site(), chinaDay(now))} title="" />
      <div class="site-item__body">
        <Dynamic component={props.heading} class="site-item__name">
          <a href={paths.site(site().id)} lang={dataLang(language)} aria-describedby={described()}>
            {site().name}
          </a>
        </Dynamic>
        <Show when={facts()}>
          <p class="site-item__facts" id={factsId()}>
            {facts()}
          </p>
        </Show>
        <div class="site-item__side">
          <Show when={!site().isIllustrative}>
            <OpenLine site={site()} id={openId()} />
          </Show>
          <SiteBadges site={site()} />
          <Show when={site().phone}>
            {(phone) => (
              <LinkButton
                href={`tel:${phone()}`}
                icon="phone"
                size="small"
                aria-label={text.callTo(site().name, phone())}
              >
                {`${text.call} ${phone()}`}
              </LinkButton>
            )}
          </Show>
        </div>
        <Show when={whereWords(site()) ?? (props.acrossRegions ? site().regionName : null)}>
          {(where) => (
            <p class="site-item__facts site-item__facts--more" lang={dataLang(language)}>
              {where()}
            </p>
          )}
        </Show>
        <Show when={things()}>
          <p class="site-item__facts site-item__facts--more">{things()}</p>
        </Show>
      </div>
      <Show when={site().point}>
        <button
          class="button button--icon site-item__on-map"
          data-variant="quiet"
          type="button"
          aria-label={text.mapTools.showOf(site().name)}
          title={text.mapTools.show}
        >
          <Icon name="map" />
        </button>
      </Show>
    </li>
  );
}
