import type { SignInText } from './sign-in-zh.ts';

export const signInEn: SignInText = {
  signIn: 'Sign in',
  signedIn: (name) => `Signed in: ${name}`,
};
