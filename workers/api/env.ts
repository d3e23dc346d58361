import type { AuthService } from '#core/access/auth-service.ts';
import type { Housekeeping } from './housekeeping.ts';
import type { LiveFeed } from './live-feed.ts';

/** Bindings and settings of the API Worker (see wrangler.toml for their meaning). Text settings: empty = not set. */
export interface Bindings {
  readonly DB: D1Database;
  readonly PHOTOS: R2Bucket;
  readonly HOUSEKEEPING: DurableObjectNamespace<Housekeeping>;
  readonly LIVE: DurableObjectNamespace<LiveFeed>;
  /** The accounts Worker, over RPC. */
  readonly AUTH: AuthService;
  readonly PUBLIC_COORD_DECIMALS: string;
  readonly PUBLIC_SITE: string;
  readonly MAP_REVIEW_NO: string;
  readonly SITE_OWNER: string;
  readonly SITE_CONTACT: string;
  readonly SITE_ICP: string;
  readonly SITE_POLICE: string;
  readonly SITE_CODE: string;
  readonly STREET_BASE_KIND: string;
  readonly STREET_BASE_URL: string;
  readonly TIANDITU_TOKEN: string;
  readonly HAZARD_UNIT: string;
  readonly HAZARD_HOURS: string;
  readonly HAZARD_PHONE: string;
  readonly RATING_OFFICIAL_URL: string;
  /** Secret: 32 random bytes in base64 that seal what raters leave as a contact. Without it none is asked for. */
  readonly SEAL_KEY?: string;
  /** Megabytes of the snapshot of public sites that an isolate may hold; 0 = the database answers everything. */
  readonly SNAPSHOT_MB: string;
  /** Which build is running; start and deploy set it. */
  readonly BUILD: string;
}
