import { accountPreferenceLevels } from './account-preference.ts';
import { accountStateLevels } from './account-state.ts';
import { activityLevels } from './activity.ts';
import { activitySubjectLevels } from './activity-subject.ts';
import { aliasLevels } from './alias.ts';
import { auditLogLevels } from './audit-log.ts';
import { authAccountLevels } from './auth-account.ts';
import { authSessionLevels } from './auth-session.ts';
import { authTwoFactorLevels } from './auth-two-factor.ts';
import { authUserLevels } from './auth-user.ts';
import { authVerificationLevels } from './auth-verification.ts';
import { brandLevels } from './brand.ts';
import { brandSubjectLevels } from './brand-subject.ts';
import { calendarDayLevels } from './calendar-day.ts';
import { campaignLevels } from './campaign.ts';
import { changeRequestLevels } from './change-request.ts';
import { clusterLevels } from './cluster.ts';
import { clusterMemberLevels } from './cluster-member.ts';
import { contactPointLevels } from './contact-point.ts';
import { correctionLevels } from './correction.ts';
import { displayTokenLevels } from './display-token.ts';
import { duesEntryLevels } from './dues-entry.ts';
import { enterpriseLevels } from './enterprise.ts';
import { gridLevels } from './grid.ts';
import { honourLevels } from './honour.ts';
import { honourSubjectLevels } from './honour-subject.ts';
import { importBatchLevels } from './import-batch.ts';
import { importRowLevels } from './import-row.ts';
import { invitationLevels } from './invitation.ts';
import type { Levels } from './level.ts';
import { loadedSetLevels } from './loaded-set.ts';

import { metaLevels } from './meta.ts';
import { mobileStopLevels } from './mobile-stop.ts';
import { monthEndLevels } from './month-end.ts';
import { monthEndFigureLevels } from './month-end-figure.ts';
import { orgSchemeLevels } from './org-scheme.ts';
import { organisationLevels } from './organisation.ts';
import { pairingLevels } from './pairing.ts';
import { pairingActivityLevels } from './pairing-activity.ts';
import { parkLevels } from './park.ts';
import { parkEventLevels } from './park-event.ts';
import { partnerUnitLevels } from './partner-unit.ts';
import { passwordHistoryLevels } from './password-history.ts';
import { photoLevels } from './photo.ts';
import { positionClosureLevels } from './position-closure.ts';
import { positionDayExceptionLevels } from './position-day-exception.ts';
import { positionFacilityLevels } from './position-facility.ts';
import { positionFunctionLevels } from './position-function.ts';
import { positionLevels } from './position-levels.ts';
import { positionServesLevels } from './position-serves.ts';
import { presentationLevels } from './presentation.ts';
import { publicationCounterLevels } from './publication-counter.ts';
import { publicationTombstoneLevels } from './publication-tombstone.ts';
import { publishedFigureLevels } from './published-figure.ts';
import { ratingLevels } from './rating.ts';
import { ratingTallyLevels } from './rating-tally.ts';
import { recordLinkLevels } from './record-link.ts';
import { redirectLevels } from './redirect.ts';
import { regionLevels } from './region.ts';
import { regionBoundaryLevels } from './region-boundary.ts';
import { reportLevels } from './report.ts';
import { restoreLineLevels } from './restore-line.ts';
import { revisionLevels } from './revision.ts';
import { roleGrantLevels } from './role-grant.ts';
import { rollupLevels } from './rollup.ts';
import { rollupDayLevels } from './rollup-day.ts';
import { rollupDeltaLevels } from './rollup-delta.ts';
import { rollupStepLevels } from './rollup-step.ts';
import { schemeTierLevels } from './scheme-tier.ts';
import { searchDocLevels } from './search-doc.ts';
import { serviceCaseLevels } from './service-case.ts';
import { serviceCodeLevels } from './service-code.ts';
import { serviceItemLevels } from './service-item.ts';
import { serviceStationLevels } from './service-station.ts';
import { signInGuardLevels } from './sign-in-guard.ts';
import { sourceDocumentLevels } from './source-document.ts';
import { staffRequestLevels } from './staff-request.ts';
import { stationServiceItemLevels } from './station-service-item.ts';
import { submissionLevels } from './submission.ts';
import { supervisionItemLevels } from './supervision-item.ts';
import type { TableName, tables } from './tables.ts';
import { villageLevels } from './village.ts';
import { visitorLimitLevels } from './visitor-limit.ts';
import { visitorSaltLevels } from './visitor-salt.ts';

/** 数据级别 of every column of every table. A table or column without a level does not compile. */
export const dataLevels: { readonly [K in TableName]: Levels<(typeof tables)[K]> } = {
  activitySubject: activitySubjectLevels,
  activity: activityLevels,
  alias: aliasLevels,
  auditLog: auditLogLevels,
  authAccount: authAccountLevels,
  authSession: authSessionLevels,
  authTwoFactor: authTwoFactorLevels,
  authUser: authUserLevels,
  authVerification: authVerificationLevels,
  brandSubject: brandSubjectLevels,
  brand: brandLevels,
  calendarDay: calendarDayLevels,
  campaign: campaignLevels,
  clusterMember: clusterMemberLevels,
  cluster: clusterLevels,
  contactPoint: contactPointLevels,
  correction: correctionLevels,
  displayToken: displayTokenLevels,
  duesEntry: duesEntryLevels,
  enterprise: enterpriseLevels,
  grid: gridLevels,
  honourSubject: honourSubjectLevels,
  honour: honourLevels,
  importBatch: importBatchLevels,
  importRow: importRowLevels,
  invitation: invitationLevels,
  loadedSet: loadedSetLevels,
  changeRequest: changeRequestLevels,
  meta: metaLevels,
  mobileStop: mobileStopLevels,
  monthEnd: monthEndLevels,
  monthEndFigure: monthEndFigureLevels,
  orgScheme: orgSchemeLevels,
  organisation: organisationLevels,
  pairingActivity: pairingActivityLevels,
  pairing: pairingLevels,
  parkEvent: parkEventLevels,
  park: parkLevels,
  partnerUnit: partnerUnitLevels,
  photo: photoLevels,
  positionClosure: positionClosureLevels,
  positionDayException: positionDayExceptionLevels,
  positionFacility: positionFacilityLevels,
  positionFunction: positionFunctionLevels,
  positionServes: positionServesLevels,
  position: positionLevels,
  presentation: presentationLevels,
  publicationCounter: publicationCounterLevels,
  publicationTombstone: publicationTombstoneLevels,
  publishedFigure: publishedFigureLevels,
  rating: ratingLevels,
  ratingTally: ratingTallyLevels,
  redirect: redirectLevels,
  regionBoundary: regionBoundaryLevels,
  region: regionLevels,
  report: reportLevels,
  restoreLine: restoreLineLevels,
  revision: revisionLevels,
  roleGrant: roleGrantLevels,
  rollupDay: rollupDayLevels,
  rollup: rollupLevels,
  rollupDelta: rollupDeltaLevels,
  rollupStep: rollupStepLevels,
  schemeTier: schemeTierLevels,
  searchDoc: searchDocLevels,
  serviceCase: serviceCaseLevels,
  serviceCode: serviceCodeLevels,
  serviceItem: serviceItemLevels,
  serviceStation: serviceStationLevels,
  sourceDocument: sourceDocumentLevels,
  staffRequest: staffRequestLevels,
  stationServiceItem: stationServiceItemLevels,
  submission: submissionLevels,
  supervisionItem: supervisionItemLevels,
  accountPreference: accountPreferenceLevels,
  accountState: accountStateLevels,
  passwordHistory: passwordHistoryLevels,
  signInGuard: signInGuardLevels,
  recordLink: recordLinkLevels,
  village: villageLevels,
  visitorLimit: visitorLimitLevels,
  visitorSalt: visitorSaltLevels,
};

/**
 * Internal columns with a public form: the full-precision point may leave only rounded to PUBLIC_COORD_DECIMALS
 * (#core/geo). The test of the public API allows no other column that is not PUBLIC.
 */
export const PUBLIC_FORMS = ['lng', 'lat'] as const;
