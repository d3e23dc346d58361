import { WorkerEntrypoint } from 'cloudflare:workers';
import type { AuthCall, AuthService, NewAccount } from '#core/access/auth-service.ts';
import type { AuthBindings } from './env.ts';
import { createAuthService } from './service.ts';

/** Accounts and sessions over RPC. It has no address: whoever reaches it is a Worker of ours. */
export default class AuthWorker extends WorkerEntrypoint<AuthBindings> implements AuthService {
  who(call: AuthCall, slide: boolean) {
    return createAuthService(this.env).who(call, slide);
  }
  signIn(call: AuthCall, login: string, password: string) {
    return createAuthService(this.env).signIn(call, login, password);
  }
  secondFactor(call: AuthCall, code: string) {
    return createAuthService(this.env).secondFactor(call, code);
  }
  signOut(call: AuthCall) {
    return createAuthService(this.env).signOut(call);
  }
  accept(call: AuthCall, token: string, as: NewAccount) {
    return createAuthService(this.env).accept(call, token, as);
  }
  beginSecondFactor(call: AuthCall, password: string) {
    return createAuthService(this.env).beginSecondFactor(call, password);
  }
  confirmSecondFactor(call: AuthCall, code: string) {
    return createAuthService(this.env).confirmSecondFactor(call, code);
  }
  newRecoveryCodes(call: AuthCall, password: string) {
    return createAuthService(this.env).newRecoveryCodes(call, password);
  }
  changePassword(call: AuthCall, current: string, next: string) {
    return createAuthService(this.env).changePassword(call, current, next);
  }
  draftKey(call: AuthCall) {
    return createAuthService(this.env).draftKey(call);
  }
}
