import type { PortalConfig } from '#core/schemas/portal.ts';

/** How the operator takes what visitors say. */
export interface SpeakConfig {
  /** Who takes hazard reports; null = nobody does online. */
  readonly hazard: { readonly unit: string; readonly hours: string; readonly phone: string | null } | null;
  /** 好差评 only where it is linked to the official system. */
  readonly ratingName: string;
  readonly ratingOfficialUrl: string | null;
  /** A contact may be left: it can be sealed. */
  readonly contactOffered: boolean;
}

export function speakConfig(config: PortalConfig & Partial<SpeakConfig>): SpeakConfig {
  return {
    hazard: config.hazard ?? null,
    ratingName: config.ratingName ?? '服务评价',
    ratingOfficialUrl: config.ratingOfficialUrl ?? null,
    contactOffered: config.contactOffered ?? false,
  };
}
