import { WorkerEntrypoint } from 'cloudflare:workers';
import type { AuthCall, AuthService, NewAccount } from '#core/access/auth-service.ts';
import type { AuthBindings } from './env.ts';

/**
 * The work itself, set up when it is first asked for: better-auth takes a tenth of a second, and on one machine the public
 * would wait for it too, since the runtime begins with all Workers at once.
 */
async function serviceOf(env: AuthBindings): Promise<AuthService> {
  const { createAuthService } = await import('./service.ts');
  return createAuthService(env);
}

/** Accounts and sessions over RPC. It has no address: whoever reaches it is a Worker of ours. */
export default class AuthWorker extends WorkerEntrypoint<AuthBindings> implements AuthService {
  async who(call: AuthCall, slide: boolean) {
    return (await serviceOf(this.env)).who(call, slide);
  }
  async signIn(call: AuthCall, login: string, password: string) {
    return (await serviceOf(this.env)).signIn(call, login, password);
  }
  async secondFactor(call: AuthCall, code: string) {
    return (await serviceOf(this.env)).secondFactor(call, code);
  }
  async signOut(call: AuthCall) {
    return (await serviceOf(this.env)).signOut(call);
  }
  async accept(call: AuthCall, token: string, as: NewAccount) {
    return (await serviceOf(this.env)).accept(call, token, as);
  }
  async beginSecondFactor(call: AuthCall, password: string, code: string | null) {
    return (await serviceOf(this.env)).beginSecondFactor(call, password, code);
  }
  async confirmSecondFactor(call: AuthCall, code: string) {
    return (await serviceOf(this.env)).confirmSecondFactor(call, code);
  }
  async newRecoveryCodes(call: AuthCall, password: string) {
    return (await serviceOf(this.env)).newRecoveryCodes(call, password);
  }
  async recoveryCodesLeft(call: AuthCall) {
    return (await serviceOf(this.env)).recoveryCodesLeft(call);
  }
  async changePassword(call: AuthCall, current: string, next: string) {
    return (await serviceOf(this.env)).changePassword(call, current, next);
  }
  async draftKey(call: AuthCall) {
    return (await serviceOf(this.env)).draftKey(call);
  }
}
