import { accountPreference } from './account-preference.ts';
import { accountState } from './account-state.ts';
import { activity } from './activity.ts';
import { activitySubject } from './activity-subject.ts';
import { alias } from './alias.ts';
import { auditLog } from './audit-log.ts';
import { authAccount } from './auth-account.ts';
import { authSession } from './auth-session.ts';
import { authTwoFactor } from './auth-two-factor.ts';
import { authUser } from './auth-user.ts';
import { authVerification } from './auth-verification.ts';
import { brand } from './brand.ts';
import { brandSubject } from './brand-subject.ts';
import { calendarDay } from './calendar-day.ts';
import { campaign } from './campaign.ts';
import { changeRequest } from './change-request.ts';
import { cluster } from './cluster.ts';
import { clusterMember } from './cluster-member.ts';
import { contactPoint } from './contact-point.ts';
import { correction } from './correction.ts';
import { displayToken } from './display-token.ts';
import { duesEntry } from './dues-entry.ts';
import { enterprise } from './enterprise.ts';
import { grid } from './grid.ts';
import { honour } from './honour.ts';
import { honourSubject } from './honour-subject.ts';
import { importBatch } from './import-batch.ts';
import { importRow } from './import-row.ts';
import { invitation } from './invitation.ts';
import { loadedSet } from './loaded-set.ts';

import { meta } from './meta.ts';
import { mobileStop } from './mobile-stop.ts';
import { monthEnd } from './month-end.ts';
import { monthEndFigure } from './month-end-figure.ts';
import { orgScheme } from './org-scheme.ts';
import { organisation } from './organisation.ts';
import { pairing } from './pairing.ts';
import { pairingActivity } from './pairing-activity.ts';
import { park } from './park.ts';
import { parkEvent } from './park-event.ts';
import { partnerUnit } from './partner-unit.ts';
import { passwordHistory } from './password-history.ts';
import { photo } from './photo.ts';
import { position } from './position.ts';
import { positionClosure } from './position-closure.ts';
import { positionDayException } from './position-day-exception.ts';
import { positionFacility } from './position-facility.ts';
import { positionFunction } from './position-function.ts';
import { positionServes } from './position-serves.ts';
import { presentation } from './presentation.ts';
import { publicationCounter } from './publication-counter.ts';
import { publicationTombstone } from './publication-tombstone.ts';
import { publishedFigure } from './published-figure.ts';
import { rating } from './rating.ts';
import { ratingTally } from './rating-tally.ts';
import { recordLink } from './record-link.ts';
import { redirect } from './redirect.ts';
import { region } from './region.ts';
import { regionBoundary } from './region-boundary.ts';
import { report } from './report.ts';
import { restoreLine } from './restore-line.ts';
import { revision } from './revision.ts';
import { roleGrant } from './role-grant.ts';
import { rollup } from './rollup.ts';
import { rollupDay } from './rollup-day.ts';
import { rollupDelta } from './rollup-delta.ts';
import { rollupStep } from './rollup-step.ts';
import { schemeTier } from './scheme-tier.ts';
import { searchDoc } from './search-doc.ts';
import { serviceCase } from './service-case.ts';
import { serviceCode } from './service-code.ts';
import { serviceItem } from './service-item.ts';
import { serviceStation } from './service-station.ts';
import { signInGuard } from './sign-in-guard.ts';
import { sourceDocument } from './source-document.ts';
import { staffRequest } from './staff-request.ts';
import { stationServiceItem } from './station-service-item.ts';
import { submission } from './submission.ts';
import { supervisionItem } from './supervision-item.ts';
import { village } from './village.ts';
import { visitorLimit } from './visitor-limit.ts';
import { visitorSalt } from './visitor-salt.ts';

/** Every table, by the name of its constant; data levels, migrations and drift tests run over this record. */
export const tables = {
  activitySubject,
  activity,
  alias,
  auditLog,
  authAccount,
  authSession,
  authTwoFactor,
  authUser,
  authVerification,
  brandSubject,
  brand,
  calendarDay,
  campaign,
  clusterMember,
  cluster,
  contactPoint,
  correction,
  displayToken,
  duesEntry,
  enterprise,
  grid,
  honourSubject,
  honour,
  importBatch,
  importRow,
  invitation,
  loadedSet,
  changeRequest,
  meta,
  mobileStop,
  monthEnd,
  monthEndFigure,
  orgScheme,
  organisation,
  pairingActivity,
  pairing,
  parkEvent,
  park,
  partnerUnit,
  photo,
  positionClosure,
  positionDayException,
  positionFacility,
  positionFunction,
  positionServes,
  position,
  presentation,
  publicationCounter,
  publicationTombstone,
  publishedFigure,
  rating,
  ratingTally,
  redirect,
  regionBoundary,
  region,
  report,
  restoreLine,
  revision,
  roleGrant,
  rollupDay,
  rollup,
  rollupDelta,
  rollupStep,
  schemeTier,
  searchDoc,
  serviceCase,
  serviceCode,
  serviceItem,
  serviceStation,
  sourceDocument,
  staffRequest,
  stationServiceItem,
  submission,
  supervisionItem,
  accountPreference,
  accountState,
  passwordHistory,
  signInGuard,
  recordLink,
  village,
  visitorLimit,
  visitorSalt,
} as const;

export type TableName = keyof typeof tables;
