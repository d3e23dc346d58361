import { parseIcp, parsePoliceFiling, parseSiteCode } from '#core/codes/filing-no.ts';
import { parseMapReviewNo } from '#core/codes/map-review-no.ts';
import { parseOfficePhone } from '#core/codes/phone.ts';
import { coordDecimals } from '#core/geo/public-point.ts';
import type { Result } from '#core/result.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { Bindings } from './env.ts';
import { isSealKey } from './seal.ts';

/** How this installation is set up, read from its text settings; what is malformed counts as not set. */
export interface Settings {
  readonly decimals: number;
  /** Whether boundaries and their labels may be shown at all (R08). */
  readonly boundaries: boolean;
  readonly mapReviewNo: string | null;
  readonly streetBase: PortalConfig['streetBase'];
  readonly footer: PortalConfig['footer'];
  readonly hazard: PortalConfig['hazard'];
  readonly ratingName: PortalConfig['ratingName'];
  readonly ratingOfficialUrl: string | null;
  /** Whether there is a key to seal contacts with; the key itself never comes near what is answered. */
  readonly contactOffered: boolean;
  readonly build: string;
}

export function settingsOf(env: Bindings): Settings {
  const known = ofBindings.get(env);
  if (known !== undefined) return known;
  const settings = readSettings(env);
  ofBindings.set(env, settings);
  return settings;
}

/** The bindings of an isolate never change: they are read once. */
const ofBindings = new WeakMap<Bindings, Settings>();

function readSettings(env: Bindings): Settings {
  const mapReviewNo = orNull(parseMapReviewNo(env.MAP_REVIEW_NO));
  const ratingOfficialUrl = webAddress(env.RATING_OFFICIAL_URL);
  return {
    decimals: coordDecimals(env.PUBLIC_COORD_DECIMALS),
    boundaries: env.PUBLIC_SITE !== 'on' || mapReviewNo !== null,
    mapReviewNo,
    streetBase: streetBaseOf(env),
    footer: {
      owner: textOf(env.SITE_OWNER),
      contact: textOf(env.SITE_CONTACT),
      siteCode: orNull(parseSiteCode(env.SITE_CODE)),
      icp: orNull(parseIcp(env.SITE_ICP))?.text ?? null,
      police: orNull(parsePoliceFiling(env.SITE_POLICE))?.text ?? null,
    },
    hazard: hazardOf(env),
    ratingName: ratingOfficialUrl === null ? '服务评价' : '好差评',
    ratingOfficialUrl,
    contactOffered: isSealKey(env.SEAL_KEY),
    build: env.BUILD,
  };
}

const ownBases = ['geojson', 'image', 'wmts'] as const;

/** 天地图 needs the operator's token in every address; it is made for browsers and bound to the site's domain. */
function streetBaseOf(env: Bindings): Settings['streetBase'] {
  if (env.STREET_BASE_KIND === 'tianditu') {
    const token = textOf(env.TIANDITU_TOKEN);
    return token === null ? null : { kind: 'wmts', url: `${tianditu('vec', token)} ${tianditu('cva', token)}` };
  }
  const kind = ownBases.find((base) => base === env.STREET_BASE_KIND);
  const url = textOf(env.STREET_BASE_URL);
  return kind === undefined || url === null ? null : { kind, url };
}

/** Address of the tiles of one layer (vec roads and water, cva names), from any of eight hosts. */
function tianditu(layer: 'vec' | 'cva', token: string): string {
  const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`;
  const place = 'TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
  return `https://t{0-7}.tianditu.gov.cn/${layer}_w/wmts?${query}&${place}&tk=${encodeURIComponent(token)}`;
}

/** 随手拍 is open only where a unit and its hours are named: nobody may report into the void. */
function hazardOf(env: Bindings): Settings['hazard'] {
  const unit = textOf(env.HAZARD_UNIT);
  const hours = textOf(env.HAZARD_HOURS);
  if (unit === null || hours === null) return null;
  return { unit, hours, phone: orNull(parseOfficePhone(env.HAZARD_PHONE))?.text ?? null };
}

/** An https address, else null. */
function webAddress(setting: string | undefined): string | null {
  const text = textOf(setting);
  return text !== null && URL.canParse(text) && new URL(text).protocol === 'https:' ? text : null;
}

/** An older configuration may lack a setting altogether: that is “not set” too. */
function textOf(setting: string | undefined): string | null {
  const text = setting?.trim() ?? '';
  return text === '' ? null : text;
}

function orNull<T>(result: Result<T, unknown>): T | null {
  return result.ok ? result.value : null;
}
