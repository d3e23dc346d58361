/** Columns of the peer's one table, as our public answers need them: nothing has to be joined. */
export interface PeerSite {
  readonly id: number;
  readonly public_id: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string | null;
  readonly has_counter: boolean | null;
  readonly region_code: string;
  readonly region_name: string;
  readonly address: string | null;
  readonly lng: number;
  readonly lat: number;
  readonly precision: string;
  readonly hours: unknown;
  readonly hours_text: string | null;
  readonly functions: string[];
  readonly facilities: string[];
  readonly wheelchair: boolean | null;
  readonly verified_on: string | null;
  readonly responsible_unit: string | null;
  readonly updated_at: string;
}

export const PEER_COLUMNS: Readonly<Record<Exclude<keyof PeerSite, 'id'>, string>> = {
  public_id: 'text',
  name: 'text',
  kind: 'text',
  level: 'text',
  has_counter: 'boolean',
  region_code: 'text',
  region_name: 'text',
  address: 'text',
  lng: 'float8',
  lat: 'float8',
  precision: 'text',
  hours: 'json',
  hours_text: 'text',
  functions: 'text[]',
  facilities: 'text[]',
  wheelchair: 'boolean',
  verified_on: 'text',
  responsible_unit: 'text',
  updated_at: 'text',
};

/** The fields of our own `Site`, so that both send about the same bytes. */
export function answerOf(site: PeerSite, distanceM: number) {
  const { lng, lat, precision, wheelchair } = site;
  return {
    id: site.public_id,
    name: site.name,
    kind: site.kind,
    level: site.level,
    hasCounter: site.has_counter,
    stationTier: null,
    regionCode: site.region_code,
    regionName: site.region_name,
    park: null,
    address: site.address,
    point: { lng, lat, precision, schematic: false },
    hours: site.hours,
    closure: null,
    phone: null,
    hoursText: site.hours_text,
    functions: site.functions,
    facilities: site.facilities,
    barrierFree: { wheelchair, toilet: null, lift: null },
    isMobile: false,
    nextStops: [],
    isIllustrative: false,
    verifyState: site.verified_on === null ? 'UNVERIFIED' : 'VERIFIED',
    verifiedOn: site.verified_on,
    dueOn: null,
    responsibleUnit: site.responsible_unit,
    updatedAt: site.updated_at,
    distanceM,
  };
}
