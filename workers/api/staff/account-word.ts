/** Who did something, for colleagues: the name of the account, which may be a post. `name` null = the account is gone. */
export function accountWord(account: string, name: string | null): string {
  if (name !== null) return name;
  if (account === 'system') return '系统';
  return account.startsWith('link:') ? '一次性链接' : '已删除的账号';
}
