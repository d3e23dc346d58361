import { For, Show } from 'solid-js';
import type { NearSite, Site } from '#core/schemas/site.ts';
import { positionType } from '#core/terms/position.ts';
import { Chip } from '#ui/Chip.tsx';
import { KindMark } from '#ui/KindMark.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { siteMark } from '#ui/site-mark.ts';
import { word } from '../language.ts';
import { barrierFreeWords, counterWords, distanceText, notableThings } from '../model/site-words.ts';
import { usePage } from '../page-context.ts';
import { paths } from '../paths.ts';
import { OpenLine } from './OpenLine.tsx';
import { SiteBadges } from './SiteBadges.tsx';

export type SiteItemProps = {
  site: Site | NearSite;
  selected?: boolean;
  /** The pointer or the focus came to this item (its id) or left it (null). */
  onPoint?: (id: string | null) => void;
};

/** One place in a list: name, what it is, open or not, what matters before going there. */
export function SiteItem(props: SiteItemProps) {
  const { language, text } = usePage();
  const site = () => props.site;
  const facts = () =>
    [
      word(positionType, site().kind, language),
      counterWords(site(), text),
      distanceText('distanceM' in site() ? (site() as NearSite).distanceM : null, site(), text), // narrowed by the `in`
    ].filter((fact) => fact !== null);
  return (
    <li
      class="site-item"
      data-selected={props.selected ? '' : undefined}
      onPointerEnter={() => props.onPoint?.(site().id)}
      onPointerLeave={() => props.onPoint?.(null)}
      onFocusIn={() => props.onPoint?.(site().id)}
      onFocusOut={() => props.onPoint?.(null)}
    >
      <div class="site-item__mark">
        <KindMark {...siteMark(site())} title="" />
      </div>
      <div class="site-item__body">
        <h3 class="site-item__name">
          <a href={paths.site(site().id)}>{site().name}</a>
        </h3>
        <p class="site-item__facts">{facts().join(' · ')}</p>
        <p class="site-item__where">{site().address ?? site().regionName}</p>
        <Show when={!site().isIllustrative}>
          <OpenLine site={site()} />
        </Show>
        <p class="site-item__tags">
          <SiteBadges site={site()} />
          <For each={notableThings(site(), language)}>{(thing) => <Chip>{thing}</Chip>}</For>
          <For each={barrierFreeWords(site(), text)}>{(thing) => <Chip>{thing}</Chip>}</For>
        </p>
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
    </li>
  );
}
