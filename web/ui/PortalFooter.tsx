import { type JSX, Show } from 'solid-js';
import { Icon } from './Icon.tsx';
import { type SiteRegistration, validRegistration } from './registration.ts';
import { useUiText } from './ui-text.ts';
import './PortalFooter.css';

export type PortalFooterProps = {
  registration?: SiteRegistration;
  siteMapHref: string;
  apiDocsHref?: string;
  /** 我为政府网站找错; the link is left out when not configured. */
  reportErrorHref?: string;
  /** More links of this app, after the fixed ones. */
  children?: JSX.Element;
};

/** The foot of every page. Without a well-formed ICP number it says 演示环境，未备案 and shows no number at all. */
export function PortalFooter(props: PortalFooterProps) {
  const text = useUiText();
  const shown = () => validRegistration(props.registration ?? {});
  return (
    <footer class="portal-footer">
      <div class="portal-footer__row">
        <Show when={shown().organizer}>
          {(name) => <span>{`${text.footer.organizer}${text.figure.colon}${name()}`}</span>}
        </Show>
        <Show when={shown().contact}>
          {(contact) => <span>{`${text.footer.contact}${text.figure.colon}${contact()}`}</span>}
        </Show>
        <a href={props.siteMapHref}>{text.footer.siteMap}</a>
        <a href={props.apiDocsHref ?? '/api/docs'}>{text.footer.apiDocs}</a>
        <Show when={props.reportErrorHref}>{(href) => <a href={href()}>{text.footer.reportError}</a>}</Show>
        {props.children}
      </div>
      <div class="portal-footer__row">
        <Show when={shown().icp} fallback={<span>{text.footer.unregistered}</span>}>
          {(icp) => (
            <>
              <a href="https://beian.miit.gov.cn/" rel="noreferrer">
                {icp()}
              </a>
              <Show when={shown().publicSecurity}>
                {(number) => (
                  <a href="https://beian.mps.gov.cn/" rel="noreferrer">
                    <Icon name="shield" />
                    {number()}
                  </a>
                )}
              </Show>
              <Show when={shown().siteCode}>
                {(code) => <span>{`${text.footer.siteCode}${text.figure.colon}${code()}`}</span>}
              </Show>
            </>
          )}
        </Show>
      </div>
    </footer>
  );
}
