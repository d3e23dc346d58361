import { For, type JSX, Show } from 'solid-js';
import { Icon } from './Icon.tsx';
import { type Language, preferenceHref } from './preferences.ts';
import { SkipLink } from './SkipLink.tsx';
import { useUiText } from './ui-text.ts';
import './PortalBar.css';

const entries = ['resident', 'leader', 'staff'] as const;
export type PortalEntry = (typeof entries)[number];

const defaultHrefs: Record<PortalEntry, string> = { resident: '/', leader: '/leader/', staff: '/staff/' };

export type PortalBarProps = {
  /** The entry this page belongs to; none on error pages. */
  current?: PortalEntry;
  hrefs?: Record<PortalEntry, string>;
  language: Language;
  /** Query of this page (`?region=…`), kept by the language and elder links. */
  search?: string;
  /** Elder mode as the server saw it: where the link leads when no script runs. */
  elder?: boolean;
  /** Given, the elder link becomes a switch in place: pass `makeElderSwitch().toggle`. */
  onElderToggle?: () => void;
  /** Sign-in link or account menu. */
  account?: JSX.Element;
  /** Only the name and the two switches: a kiosk leads nowhere else. */
  closed?: boolean;
  /** More in the list of entries, which is the menu of a narrow screen. */
  menu?: JSX.Element;
  /** Anchor of the main content, `#main` unless told. */
  main?: string;
};

/** The head of every page: works without script, 56 px high (64 in elder mode). */
export function PortalBar(props: PortalBarProps) {
  const text = useUiText();
  const hrefs = () => props.hrefs ?? defaultHrefs;
  const otherLanguage = (): Language => (props.language === 'zh' ? 'en' : 'zh');
  let menu: HTMLDetailsElement | undefined;
  const closeMenu = () => {
    if (menu) menu.open = false;
  };
  const switchElder = (event: MouseEvent) => {
    if (!props.onElderToggle) return;
    event.preventDefault();
    props.onElderToggle();
  };
  return (
    <header class="portal-bar">
      <SkipLink target={props.main ?? '#main'} />
      <div class="portal-bar__row">
        <a class="portal-bar__name" href={hrefs().resident}>
          {text.portal.name}
        </a>
        <Show when={!props.closed}>
          <details class="portal-bar__menu" ref={menu} onKeyDown={(event) => event.key === 'Escape' && closeMenu()}>
            <summary aria-label={text.portal.menu}>
              <Icon name="menu" />
            </summary>
          </details>
          <nav class="portal-bar__entries" aria-label={text.portal.entries}>
            <For each={entries}>
              {(entry) => (
                <a
                  class="portal-bar__entry"
                  href={hrefs()[entry]}
                  aria-current={props.current === entry ? 'page' : undefined}
                  onClick={closeMenu}
                >
                  {text.portal[entry]}
                </a>
              )}
            </For>
            {props.menu}
          </nav>
        </Show>
        <div class="portal-bar__tools">
          <a
            class="portal-bar__tool"
            href={preferenceHref(props.search ?? '', { elder: props.elder ? 0 : 1 })}
            onClick={switchElder}
          >
            <Icon name="text-size" />
            <span class="portal-bar__elder-on">{text.portal.elderOn}</span>
            <span class="portal-bar__elder-off">{text.portal.elderOff}</span>
          </a>
          <a
            class="portal-bar__tool"
            href={preferenceHref(props.search ?? '', { lang: otherLanguage() })}
            hreflang={otherLanguage() === 'zh' ? 'zh-CN' : 'en'}
            lang={otherLanguage() === 'zh' ? 'zh-CN' : 'en'}
          >
            {otherLanguage() === 'zh' ? '中文' : 'EN'}
          </a>
          <div class="portal-bar__account">{props.account}</div>
        </div>
      </div>
    </header>
  );
}
