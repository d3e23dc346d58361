import { PortalFooter } from '#ui/PortalFooter.tsx';
import { useData } from '../data.ts';

/** The foot that every page of the portal has (R21), filled from the settings of this installation. */
export function StaffFooter() {
  const { config } = useData();
  const registration = () => {
    const footer = config.data()?.footer;
    return {
      organizer: footer?.owner ?? undefined,
      contact: footer?.contact ?? undefined,
      siteCode: footer?.siteCode ?? undefined,
      icp: footer?.icp ?? undefined,
      publicSecurity: footer?.police ?? undefined,
    };
  };
  return <PortalFooter registration={registration()} siteMapHref="/sitemap" />;
}
