import { createSignal, Show } from 'solid-js';
import type { OwnRecord } from '#core/schemas/access.ts';
import { role } from '#core/terms/access.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { OwnPairings } from '../flow/acts/OwnPairings.tsx';
import { call } from '../parts/call.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { createForm } from './create-form.ts';
import { FormProblem } from './FormProblem.tsx';
import { forgetToken, linkToken } from './link-token.ts';

/** What a representative's one-time link opens. It is opened by a press: chat programs look at links before people do. */
export function RecordLinkPage() {
  const { term, text } = useStaff();
  const words = text.account.recordLink;
  const form = createForm(term);
  const [token, setToken] = createSignal(linkToken());
  const mine = createLoad(
    () => (token() === null ? 'mine' : null),
    () => call<OwnRecord>('GET', '/api/record-links/mine'),
  );
  const open = () =>
    form.send(async () => {
      await call('POST', '/api/record-links/open', { token: token() });
      forgetToken();
      setToken(null);
    });
  return (
    <AccountFrame title={words.title} lead={words.lead}>
      <Show
        when={token() === null}
        fallback={
          <>
            <p>{words.once}</p>
            <FormProblem problem={form.problem()} />
            <div class="account-actions">
              <Button variant="primary" busy={form.busy()} onClick={() => void open()}>
                {words.open}
              </Button>
            </div>
          </>
        }
      >
        <Show when={mine.error() !== undefined}>
          <EmptyState title={text.account.link.spentTitle} detail={text.account.link.noToken} />
        </Show>
        <Show when={mine.data()}>
          {(own) => (
            <>
              <p role="status">{words.yours(term(role[own().role]), own().record.name)}</p>
              <p class="account-note">{words.until(chinaMinute(Date.parse(own().expiresAt)))}</p>
              <OwnPairings />
            </>
          )}
        </Show>
      </Show>
    </AccountFrame>
  );
}
