import type { JSX } from 'solid-js';
import type { PortalConfig } from '#core/schemas/portal.ts';
import { PortalBar } from '#ui/PortalBar.tsx';
import { PortalFooter } from '#ui/PortalFooter.tsx';
import type { ElderStep } from '#ui/preferences.ts';
import { usePage } from '../page-context.ts';
import { paths } from '../paths.ts';
import { ElderSizes } from './ElderSizes.tsx';

export type ShellProps = {
  elder: ElderStep;
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
  return (
    <>
      <PortalBar current="resident" language={language} search={props.search} elder={props.elder > 0} />
      <main id="main" class="page" tabindex="-1">
        <ElderSizes step={props.elder} search={props.search} />
        {props.children}
      </main>
      <PortalFooter
        siteMapHref={paths.siteMap()}
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
