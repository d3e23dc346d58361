import * as z from 'zod';
import type { Pending } from '../access/may.ts';
import { accountRoles, linkRoles } from '../access/role-rules.ts';
import type { Scope } from '../access/scope.ts';
import { idParam, regionParam } from '../input/text-params.ts';
import type { Role } from '../terms/access.ts';
import type { Page } from './common.ts';

/** What people send about accounts. Lengths bound the work; rules proper are told by the accounts Worker. */
const secret = (expected: string) => z.string(expected).min(1, expected).max(512, expected);
const text = (expected: string) => z.string(expected).max(200, expected);

const TOKEN_EXPECTED = '链接里 # 后面的 43 个字符';
const token = z.string(TOKEN_EXPECTED).regex(/^[A-Za-z0-9_-]{43}$/, TOKEN_EXPECTED);
const code = z.string('验证码').min(1, '验证码').max(32, '验证码');

export const signInBody = z.strictObject({ login: text('登录名'), password: secret('密码') });
export const codeBody = z.strictObject({ code });
export const tokenBody = z.strictObject({ token });
export const acceptBody = z.strictObject({
  token,
  login: text('登录名').nullable(),
  name: text('姓名或岗位').nullable(),
  password: secret('密码'),
});
export const passwordBody = z.strictObject({ password: secret('当前密码') });
/** `code`: of the second factor that is to be replaced; a first one has none. */
export const newFactorBody = z.strictObject({ password: secret('当前密码'), code: code.optional() });
export const newPasswordBody = z.strictObject({ current: secret('当前密码'), next: secret('新密码') });
export const emptyBody = z.strictObject({});

const scope = z.strictObject({
  regionCode: regionParam.nullable(),
  record: z.strictObject({ kind: z.enum(['PARK', 'SITE'], 'PARK 或 SITE'), id: idParam('PARK', 'SITE') }).nullable(),
});
// the roles of a table of ours: there is always a first one
const accountRole = z.enum(accountRoles as [Role, ...Role[]], `角色之一：${accountRoles.join('、')}`);
const linkRole = z.enum(linkRoles as [Role, ...Role[]], `角色之一：${linkRoles.join('、')}`);

export const grantBody = z.strictObject({ role: accountRole, scope });
export const invitationBody = z.strictObject({ role: accountRole, scope, note: text('给谁').min(1, '给谁') });
export const recordLinkBody = z.strictObject({ role: linkRole, record: idParam('VILLAGE', 'ENTERPRISE') });

/** Names of records and regions beside the codes, for people. */
export interface ShownScope extends Scope {
  readonly regionName: string | null;
  readonly recordName: string | null;
}

export interface ShownGrant {
  readonly id: number;
  readonly role: Role;
  readonly scope: ShownScope;
  readonly grantedAt: string;
}

export interface Me {
  /** Null when nobody is signed in. */
  readonly account: { readonly id: string; readonly login: string; readonly name: string } | null;
  readonly roles: readonly Role[];
  /** Codes of the regions that the roles are bound to, of a role for one record the region in which that lies. */
  readonly regions: readonly string[];
  readonly pending: Pending | null;
  readonly secondFactor: boolean;
  /** A second factor may not be done without. */
  readonly secondFactorNeeded: boolean;
  readonly passwordExpiresAt: string | null;
  /** Seconds until the session ends if it is not used, and in any case. Durations: clocks of browsers are wrong. */
  readonly session: { readonly idleSeconds: number; readonly absoluteSeconds: number } | null;
}

export interface ShownAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly secondFactor: boolean;
  readonly disabled: boolean;
  readonly createdAt: string;
  readonly grants: readonly ShownGrant[];
}

export interface ShownInvitation {
  readonly id: number;
  readonly kind: 'ACCOUNT' | 'PASSWORD';
  readonly role: Role;
  readonly scope: ShownScope;
  readonly note: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** What the bearer of a link sees before using it. */
export interface OpenedLink {
  readonly kind: 'SETUP' | 'ACCOUNT' | 'PASSWORD';
  readonly role: Role;
  readonly scope: ShownScope;
  /** The account of a link for a new password. */
  readonly login: string | null;
  readonly expiresAt: string;
}

/** A link that was just made: the only time its token is told. `path` from the origin. */
export interface MadeLink {
  readonly path: string;
  readonly expiresAt: string;
}

export interface ShownSession {
  readonly id: string;
  readonly current: boolean;
  readonly createdAt: string;
  readonly usedAt: string;
  readonly ip: string | null;
  readonly agent: string | null;
}

export interface ShownRecordLink {
  readonly id: number;
  readonly role: Role;
  readonly record: { readonly id: string; readonly name: string };
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly openedAt: string | null;
}

/** What the bearer of an opened link for one record may work on. */
export interface OwnRecord {
  readonly role: Role;
  readonly record: { readonly id: string; readonly name: string };
  readonly expiresAt: string;
}

export interface AuditLine {
  readonly seq: number;
  readonly at: string;
  /** Account id, `system`, `anonymous` or `link:` with its number. */
  readonly who: string;
  readonly whoName: string | null;
  readonly action: string;
  readonly kind: string | null;
  readonly id: string | null;
  readonly idName: string | null;
  readonly regionCode: string | null;
  readonly result: string;
  readonly ip: string | null;
  /** Fields of the record that it changed, as the catalogue calls them. */
  readonly fields: readonly string[];
  readonly detail: unknown;
}

export interface AuditPage extends Page<AuditLine> {
  /** Names of the records and regions that the lines name, by public id or code. */
  readonly names: Readonly<Record<string, string>>;
}

/** Old and new of the fields that one line of the log changed. */
export interface AuditChanges {
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  readonly names: Readonly<Record<string, string>>;
}
