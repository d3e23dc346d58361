import { type JSX, Show } from 'solid-js';
import type { PortalConfig } from '#core/schemas/portal.ts';
import { PortalBar } from '#ui/PortalBar.tsx';
import { PortalFooter } from '#ui/PortalFooter.tsx';
import { kioskStart } from '../kiosk-lock.ts';
import { usePage } from '../page-context.ts';
import { paths } from '../paths.ts';
import type { Visitor } from '../visitor.ts';
import { ElderTools } from './ElderTools.tsx';
import { KioskBar } from './KioskBar.tsx';
import { ReadAloudButton } from './ReadAloudButton.tsx';

export type ShellProps = {
  visitor: Visitor;
  /** Query of the page, kept by the language and elder links. */
  search: string;
  /** Null on error pages, where the API may be away. */
  config: PortalConfig | null;
  children: JSX.Element;
};

/** Head and foot of every page of 便民地图. */
export function Shell(props: ShellProps) {
  const { language } = usePage();
  const footer = () => props.config?.footer;
  const kiosk = () => props.visitor.kiosk;
  const home = () => {
    const lock = kiosk();
    return lock === null ? paths.home() : kioskStart(lock);
  };
  return (
    <>
      <PortalBar
        current="resident"
        language={language}
        search={props.search}
        elder={props.visitor.elder > 0}
        hrefs={{ resident: home(), leader: paths.leader(), staff: paths.staff() }}
        closed={kiosk() !== null}
        menu={<ReadAloudButton class="portal-bar__entry portal-bar__read" />}
      />
      <main id="main" class="page" tabindex="-1">
        <ElderTools visitor={props.visitor} search={props.search} />
        <Show when={kiosk() !== null}>
          <KioskBar start={home()} />
        </Show>
        {props.children}
      </main>
      <PortalFooter
        siteMapHref={kiosk() === null ? paths.siteMap() : undefined}
        registration={{
          organizer: footer()?.owner ?? undefined,
          contact: footer()?.contact ?? undefined,
          siteCode: footer()?.siteCode ?? undefined,
          icp: footer()?.icp ?? undefined,
          publicSecurity: footer()?.police ?? undefined,
        }}
      />
    </>
  );
}
