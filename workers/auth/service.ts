import type { AuthAnswer, AuthCall, AuthService, SignedIn } from '#core/access/auth-service.ts';
import { accept } from './accept.ts';
import { done, refused } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { draftKeyOf } from './draft-key.ts';
import type { AuthBindings } from './env.ts';
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  newRecoveryCodes,
  recoveryCodesLeft,
} from './own-account.ts';
import { secondFactor, signIn, signOut } from './sign-in.ts';
import { whoIs } from './who.ts';

/** The accounts Worker's work on its bindings; the Worker itself only passes calls on to it. */
export function createAuthService(env: AuthBindings): AuthService {
  /** For whoever is signed in. */
  async function asOwner<T>(
    call: AuthCall,
    work: (desk: Desk, who: SignedIn) => Promise<AuthAnswer<T>>,
  ): Promise<AuthAnswer<T>> {
    const desk = openDesk(env, call);
    const who = await whoIs(desk, true);
    return who === null ? refused('UNAUTHENTICATED') : work(desk, who);
  }
  return {
    who: (call, slide) => whoIs(openDesk(env, call), slide),
    signIn: (call, login, password) => signIn(openDesk(env, call), login, password),
    secondFactor: (call, code) => secondFactor(openDesk(env, call), code),
    signOut: async (call) => {
      const desk = openDesk(env, call);
      return signOut(desk, (await whoIs(desk, false))?.account.id ?? null);
    },
    accept: (call, token, as) => accept(openDesk(env, call), token, as),
    beginSecondFactor: (call, password, code) =>
      asOwner(call, (desk, who) => beginSecondFactor(desk, who, password, code)),
    confirmSecondFactor: (call, code) => asOwner(call, (desk, who) => confirmSecondFactor(desk, who, code)),
    newRecoveryCodes: (call, password) => asOwner(call, (desk, who) => newRecoveryCodes(desk, who, password)),
    recoveryCodesLeft: (call) => asOwner(call, recoveryCodesLeft),
    changePassword: (call, current, next) => asOwner(call, (desk, who) => changePassword(desk, who, current, next)),
    draftKey: (call) => asOwner(call, async (_, { account }) => done(await draftKeyOf(env, account.id))),
  };
}
