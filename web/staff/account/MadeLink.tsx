import type { MadeLink as Link } from '#core/schemas/access.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { useStaff } from '../context.ts';
import { MadeAddress } from './MadeAddress.tsx';

/** A link that is told this once. */
export function MadeLink(props: { link: Link }) {
  const { text } = useStaff();
  const words = text.account.accounts;
  return (
    <MadeAddress
      said={words.made(chinaMinute(Date.parse(props.link.expiresAt)))}
      label={words.linkLabel}
      copyLabel={words.copyLabel}
      path={props.link.path}
    />
  );
}
