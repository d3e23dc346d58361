import { passwordFault } from '#core/access/password-rules.ts';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import type { AccountText } from './text/account-zh.ts';

export type NewPassword = { first: string; repeat: string };

/** A new password twice. `errors` come from `newPasswordFaults` or from the server. */
export function NewPasswordFields(props: {
  value: NewPassword;
  onInput: (value: NewPassword) => void;
  error?: string;
  repeatError?: string;
}) {
  const { text } = useStaff();
  const words = text.account.newPassword;
  return (
    <>
      <TextField
        label={words.label}
        hint={words.hint}
        required
        type="password"
        autocomplete="new-password"
        error={props.error}
        value={props.value.first}
        onInput={(first) => props.onInput({ ...props.value, first })}
      />
      <TextField
        label={words.repeat}
        required
        type="password"
        autocomplete="new-password"
        error={props.repeatError}
        value={props.value.repeat}
        onInput={(repeat) => props.onInput({ ...props.value, repeat })}
      />
    </>
  );
}

/** What is wrong before it is sent, by field: `password` and `repeat`. Empty = nothing. */
export function newPasswordFaults(
  { first, repeat }: NewPassword,
  login: string,
  words: AccountText['newPassword'],
): Record<string, string> {
  const fault = passwordFault(first, login);
  return {
    ...(fault === null ? {} : { password: words.weak[fault] }),
    ...(first === repeat ? {} : { repeat: words.different }),
  };
}
