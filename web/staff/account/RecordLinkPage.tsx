import { createSignal, Show } from 'solid-js';
import type { OwnRecord } from '#core/schemas/access.ts';
import { role } from '#core/terms/access.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ApiError } from '#web-api/api-error.ts';
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
  /** The link was used before, ran out or was withdrawn. */
  const [spent, setSpent] = createSignal(false);
  const mine = createLoad(
    () => (token() === null ? 'mine' : null),
    () => call<OwnRecord>('GET', '/api/record-links/mine'),
  );
  const open = () =>
    form.send(async () => {
      try {
        await call('POST', '/api/record-links/open', { token: token() });
      } catch (cause) {
        if (!(cause instanceof ApiError && cause.code === 'LINK_SPENT')) throw cause;
        setSpent(true);
      }
      // a link pressed again where it was opened leads back to the work; elsewhere it is told that it is used
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
          <div role="alert">
            <EmptyState title={text.account.link.spentTitle} detail={spent() ? words.spent : words.over} />
          </div>
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
