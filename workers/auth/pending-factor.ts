import { createOTP } from '@better-auth/utils/otp';
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Enrolment, SignedIn } from '#core/access/auth-service.ts';
import { PENDING_FACTOR_MS } from '#core/access/limits.ts';
import { ISSUER } from './better-auth.ts';
import type { Desk } from './desk.ts';

/** Letters of a secret and parts of a recovery code, as better-auth makes them. */
const SECRET_LENGTH = 32;
const RECOVERY_CODES = 10;
const HALF_CODE = 5;

/** A second factor as it is stored: both sealed with the key of better-auth, which reads them later. */
export interface SealedFactor {
  readonly secret: string;
  readonly backupCodes: string;
}

/** One that waits for its first code. It belongs to the session that began it. */
interface PendingFactor extends SealedFactor {
  readonly session: string;
}

const identifierOf = ({ account }: SignedIn) => `pending-factor-${account.id}`;

/** Keeps a new second factor apart from the one that counts, in place of one begun before and never confirmed. */
export async function holdNewFactor(desk: Desk, who: SignedIn): Promise<Enrolment> {
  const { internalAdapter, secretConfig: key } = await desk.auth.$context;
  const secret = generateRandomString(SECRET_LENGTH);
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const pending: PendingFactor = {
    session: who.session.id,
    secret: await symmetricEncrypt({ key, data: secret }),
    backupCodes: await symmetricEncrypt({ key, data: JSON.stringify(recoveryCodes) }),
  };
  const identifier = identifierOf(who);
  await internalAdapter.deleteVerificationByIdentifier(identifier);
  const expiresAt = new Date(desk.now + PENDING_FACTOR_MS);
  await internalAdapter.createVerificationValue({ identifier, value: JSON.stringify(pending), expiresAt });
  return { uri: createOTP(secret).url(ISSUER, who.account.login), recoveryCodes };
}

function newRecoveryCode(): string {
  const half = () => generateRandomString(HALF_CODE, 'a-z', '0-9', 'A-Z');
  return `${half()}-${half()}`;
}

/** The new second factor of this session; null where none was begun, or too long ago. */
export async function heldFactor(desk: Desk, who: SignedIn): Promise<SealedFactor | null> {
  const { internalAdapter } = await desk.auth.$context;
  const row = await internalAdapter.findVerificationValue(identifierOf(who));
  if (row === null || row.expiresAt.getTime() <= desk.now) return null;
  // written by holdNewFactor, the only one with this identifier
  const pending = JSON.parse(row.value) as PendingFactor;
  return pending.session === who.session.id ? pending : null;
}

/** Whether six digits are what an app with the new secret shows now. */
export async function provesFactor(desk: Desk, { secret }: SealedFactor, digits: string): Promise<boolean> {
  const { secretConfig: key } = await desk.auth.$context;
  return createOTP(await symmetricDecrypt({ key, data: secret })).verify(digits);
}

/** Nothing waits any more. */
export async function dropHeldFactor(desk: Desk, who: SignedIn): Promise<void> {
  const { internalAdapter } = await desk.auth.$context;
  await internalAdapter.deleteVerificationByIdentifier(identifierOf(who));
}
