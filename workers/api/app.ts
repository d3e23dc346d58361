import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAX_PHOTO_BYTES } from '#core/photo/jpeg.ts';
import type { Env } from './context.ts';
import { ApiError, onError } from './errors.ts';
import { prepare } from './middleware/prepare.ts';
import { readOnlyDisplays } from './middleware/read-only-displays.ts';
import { requestId } from './middleware/request-id.ts';
import { guardWrites } from './middleware/same-origin.ts';
import { notRouted } from './not-routed.ts';
import { RememberingRouter } from './router.ts';
import { accounts } from './routes/accounts.ts';
import { audit } from './routes/audit.ts';
import { auth } from './routes/auth.ts';
import { calendar } from './routes/calendar.ts';
import { campaigns } from './routes/campaigns.ts';
import { chains } from './routes/chains.ts';
import { clusters } from './routes/clusters.ts';
import { contactPoints } from './routes/contact-points.ts';
import { corrections } from './routes/corrections.ts';
import { displays } from './routes/displays.ts';
import { documents } from './routes/documents.ts';
import { draftKey } from './routes/draft-key.ts';
import { enterprises } from './routes/enterprises.ts';
import { figures } from './routes/figures.ts';
import { grids } from './routes/grids.ts';
import { indicators } from './routes/indicators.ts';
import { invitations } from './routes/invitations.ts';
import { leader } from './routes/leader.ts';
import { live } from './routes/live.ts';
import { me } from './routes/me.ts';
import { monthEnds } from './routes/month-ends.ts';
import { openapiRoutes } from './routes/openapi.ts';
import { organisations } from './routes/organisations.ts';
import { pairings } from './routes/pairings.ts';
import { parks } from './routes/parks.ts';
import { photos } from './routes/photos.ts';
import { portal } from './routes/portal.ts';
import { preferences } from './routes/preferences.ts';
import { presentations } from './routes/presentations.ts';
import { ratings } from './routes/ratings.ts';
import { recordLinks } from './routes/record-links.ts';
import { regionChildrenRoutes } from './routes/region-children.ts';
import { regions } from './routes/regions.ts';
import { reports } from './routes/reports.ts';
import { restore } from './routes/restore.ts';
import { schemes } from './routes/schemes.ts';
import { search } from './routes/search.ts';
import { services } from './routes/services.ts';
import { sites } from './routes/sites.ts';
import { staffBackup } from './routes/staff-backup.ts';
import { staffCalendar } from './routes/staff-calendar.ts';
import { staffExports } from './routes/staff-exports.ts';
import { staffFlow } from './routes/staff-flow.ts';
import { staffImportGround } from './routes/staff-import-ground.ts';
import { staffImports } from './routes/staff-imports.ts';
import { staffPhotos } from './routes/staff-photos.ts';
import { staffPoints } from './routes/staff-points.ts';
import { staffRecordWrites } from './routes/staff-record-writes.ts';
import { staffRecords } from './routes/staff-records.ts';
import { staffShapes } from './routes/staff-shapes.ts';
import { tickets } from './routes/tickets.ts';
import { tiles } from './routes/tiles.ts';
import { trends } from './routes/trend.ts';
import { villages } from './routes/villages.ts';

/** Nothing that is sent here is larger than a photo. */
const MAX_BODY_BYTES = MAX_PHOTO_BYTES;

const tooLarge = () => {
  throw new ApiError('PAYLOAD_TOO_LARGE');
};

const base = new Hono<Env>({ router: new RememberingRouter() }).basePath('/api');
base.use(requestId, guardWrites, prepare, readOnlyDisplays, bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }));
base.onError(onError);
base.notFound((c) => notRouted(c, base));

/** The whole API. Its type is what the typed client of the front ends is held against. */
export const app = base
  .route(
    '/',
    openapiRoutes(() => base),
  )
  .route('/', portal)
  .route('/', live)
  .route('/', regions)
  .route('/', regionChildrenRoutes)
  .route('/', trends)
  .route('/', indicators)
  .route('/', parks)
  .route('/', sites)
  .route('/', services)
  .route('/', calendar)
  .route('/', tiles)
  .route('/', clusters)
  .route('/', schemes)
  .route('/', organisations)
  .route('/', enterprises)
  .route('/', villages)
  .route('/', pairings)
  .route('/', contactPoints)
  .route('/', chains)
  .route('/', campaigns)
  .route('/', grids)
  .route('/', figures)
  .route('/', documents)
  .route('/', search)
  .route('/', ratings)
  .route('/', corrections)
  .route('/', reports)
  .route('/', photos)
  .route('/', tickets)
  .route('/', me)
  .route('/', auth)
  .route('/', accounts)
  .route('/', invitations)
  .route('/', recordLinks)
  .route('/', displays)
  .route('/', staffFlow)
  .route('/', audit)
  .route('/', staffShapes)
  .route('/', draftKey)
  .route('/', preferences)
  .route('/', staffPoints)
  .route('/', staffImportGround)
  .route('/', staffImports)
  .route('/', staffExports)
  .route('/', staffRecords)
  .route('/', staffRecordWrites)
  .route('/', staffBackup)
  .route('/', staffCalendar)
  .route('/', staffPhotos)
  .route('/', presentations)
  .route('/', monthEnds)
  .route('/', leader)
  .route('/', restore);

export type ApiType = typeof app;
