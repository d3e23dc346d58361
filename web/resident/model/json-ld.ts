import type { SiteDetail } from '#core/schemas/site.ts';
import type { PositionType } from '#core/terms/position.ts';

/** Kinds that are an office of government; the others are civic places. */
const OFFICES: ReadonlySet<PositionType> = new Set([
  'GOV_SERVICE_CENTER',
  'TOWN_SERVICE_CENTER',
  'VILLAGE_SERVICE_STATION',
]);

/**
 * schema.org description of a site. The point goes in only where it may be used to find the place; an illustrative site
 * has no description at all, because search engines would take it for a real one.
 */
export function siteJsonLd(site: SiteDetail, url: string): unknown {
  if (site.isIllustrative) return undefined;
  const exact = site.point !== null && !site.point.schematic ? site.point : null;
  return {
    '@context': 'https://schema.org',
    '@type': OFFICES.has(site.kind) ? 'GovernmentOffice' : 'CivicStructure',
    name: site.name,
    alternateName: site.aliases.length > 0 ? site.aliases : undefined,
    url,
    telephone: site.phone ?? undefined,
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressRegion: site.regionName,
      streetAddress: site.address ?? undefined,
    },
    geo: exact === null ? undefined : { '@type': 'GeoCoordinates', latitude: exact.lat, longitude: exact.lng },
  };
}
