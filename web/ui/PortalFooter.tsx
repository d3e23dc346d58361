import { type JSX, Show } from 'solid-js';
import { Icon } from './Icon.tsx';
import { type SiteRegistration, validRegistration } from './registration.ts';
import { useUiText } from './ui-text.ts';
import './PortalFooter.css';

export type PortalFooterProps = {
  registration?: SiteRegistration;
  /** Left out, the foot leads nowhere: a kiosk shows the numbers as text. */
  siteMapHref?: string;
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
  const linked = (href: string) => (props.siteMapHref === undefined ? undefined : href);
  return (
    <footer class="portal-footer">
      <div class="portal-footer__row">
        <Show when={shown().organizer}>
          {(name) => <span>{`${text.footer.organizer}${text.figure.colon}${name()}`}</span>}
        </Show>
        <Show when={shown().contact}>
          {(contact) => <span>{`${text.footer.contact}${text.figure.colon}${contact()}`}</span>}
        </Show>
        <Show when={props.siteMapHref}>
          {(siteMap) => (
            <>
              <a href={siteMap()}>{text.footer.siteMap}</a>
              <a href={props.apiDocsHref ?? '/api/docs'}>{text.footer.apiDocs}</a>
              <Show when={props.reportErrorHref}>{(href) => <a href={href()}>{text.footer.reportError}</a>}</Show>
              {props.children}
            </>
          )}
        </Show>
      </div>
      <div class="portal-footer__row">
        <Show when={shown().icp} fallback={<span>{text.footer.unregistered}</span>}>
          {(icp) => (
            <>
              <Outside href={linked('https://beian.miit.gov.cn/')}>{icp()}</Outside>
              <Show when={shown().publicSecurity}>
                {(number) => (
                  <Outside href={linked('https://beian.mps.gov.cn/')}>
                    <Icon name="shield" />
                    {number()}
                  </Outside>
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

/** A link to an office of the state, or its words alone. */
function Outside(props: { href: string | undefined; children: JSX.Element }) {
  return (
    <Show when={props.href} fallback={<span>{props.children}</span>}>
      {(href) => (
        <a href={href()} rel="noreferrer">
          {props.children}
        </a>
      )}
    </Show>
  );
}
