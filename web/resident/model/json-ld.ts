import type { HolidayCalendar } from '#core/hours/calendar.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import type { PositionType } from '#core/terms/position.ts';
import { schemaHours } from './json-ld-hours.ts';

/**
 * Kinds that are rooms of an enterprise, halls and schools: schema.org's GovernmentOffice is where a public body serves
 * visitors, which they are not, so they are told as CivicStructure. The centres, stations and service points are.
 */
const NO_OFFICES: ReadonlySet<PositionType> = new Set([
  'ACTIVITY_POSITION',
  'MEMBERS_ROOM',
  'EDUCATION_CENTER',
  'ENTERPRISE_SCHOOL',
  'ACADEMY',
  'EXHIBITION',
  'WORKSHOP',
  'MOBILE',
]);

export interface JsonLdContext {
  /** Absolute address of the page. */
  readonly url: string;
  /** Date in Asia/Shanghai. */
  readonly today: string;
  readonly calendar: HolidayCalendar;
}

/**
 * schema.org description of a site. The point goes in only where it may be used to find the place, hours only as far as they
 * are certain; an illustrative site has no description at all, because search engines would take it for a real one.
 */
export function siteJsonLd(site: SiteDetail, { calendar, today, url }: JsonLdContext): unknown {
  if (site.isIllustrative) return undefined;
  const exact = site.point !== null && !site.point.schematic && !site.isMobile ? site.point : null;
  return {
    '@context': 'https://schema.org',
    '@type': NO_OFFICES.has(site.kind) ? 'CivicStructure' : 'GovernmentOffice',
    '@id': url,
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
    image: site.photos.length > 0 ? site.photos.map(({ id }) => new URL(`/api/photos/${id}`, url).href) : undefined,
    publicAccess: site.openToPublic ?? undefined,
    ...schemaHours(site, today, calendar),
  };
}
