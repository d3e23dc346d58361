import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { ownPairingRoutes } from './own-pairings.ts';
import { staffChanges } from './staff-changes.ts';
import { staffFigureRoutes } from './staff-figures.ts';
import { staffOrganisations } from './staff-organisations.ts';
import { staffPairings } from './staff-pairings.ts';

/** The everyday work of 阵地管理: what is approved, verified, looked at again, corrected and agreed between two sides. */
export const staffFlow = new Hono<Env>()
  .route('/', ownPairingRoutes)
  .route('/', staffChanges)
  .route('/', staffFigureRoutes)
  .route('/', staffOrganisations)
  .route('/', staffPairings);
