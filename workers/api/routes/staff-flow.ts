import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { ownPairingRoutes } from './own-pairings.ts';
import { staffChanges } from './staff-changes.ts';
import { staffCorrections } from './staff-corrections.ts';
import { staffDues } from './staff-dues.ts';
import { staffFigureRoutes } from './staff-figures.ts';
import { staffInbox } from './staff-inbox.ts';
import { staffOrganisations } from './staff-organisations.ts';
import { staffPairings } from './staff-pairings.ts';
import { staffRatings } from './staff-ratings.ts';
import { staffVerification } from './staff-verification.ts';

/** The everyday work of 阵地管理: what is approved, verified, looked at again, corrected and agreed between two sides. */
export const staffFlow = new Hono<Env>()
  .route('/', ownPairingRoutes)
  .route('/', staffChanges)
  .route('/', staffCorrections)
  .route('/', staffDues)
  .route('/', staffFigureRoutes)
  .route('/', staffInbox)
  .route('/', staffOrganisations)
  .route('/', staffPairings)
  .route('/', staffRatings)
  .route('/', staffVerification);
