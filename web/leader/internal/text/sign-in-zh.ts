/** Words of the small link that signs in. */
export const signInZh = {
  signIn: '登录',
  signedIn: (name: string) => `已登录：${name}`,
};

export type SignInText = typeof signInZh;
