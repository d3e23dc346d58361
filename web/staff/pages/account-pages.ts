import type { Component } from 'solid-js';
import type { PageName } from '../page-names.ts';

/** Pages of the account, open to everybody: each says itself what it needs. */
export const accountPages: Partial<Record<PageName, () => Promise<Component>>> = {
  'sign-in': async () => (await import('../account/SignInPage.tsx')).SignInPage,
  invitation: async () => (await import('../account/InvitationPage.tsx')).InvitationPage,
  'record-link': async () => (await import('../account/RecordLinkPage.tsx')).RecordLinkPage,
  account: async () => (await import('../account/OwnAccountPage.tsx')).OwnAccountPage,
};
