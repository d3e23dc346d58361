import { createMemo, createSignal, Show } from 'solid-js';
import type { AuditPage as AuditPageRead } from '#core/schemas/access.ts';
import { type AuditAction, auditAction } from '#core/terms/audit.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Select } from '#ui/Select.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { createPages } from '../flow/model/create-pages.ts';
import { call } from '../parts/call.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { AccountFrame } from './AccountFrame.tsx';
import { AccountTabs } from './AccountTabs.tsx';
import { AuditTable } from './AuditTable.tsx';
import { createForm } from './create-form.ts';
import { FormProblem } from './FormProblem.tsx';
import { SignedInOnly } from './SignedInOnly.tsx';

type Verdict = { ok: true; lines: number } | { ok: false; seq: number };

/** The auditor's page: the log by filters, its export, and whether its chain is whole. */
export function AuditPage() {
  const { text } = useStaff();
  return (
    <AccountFrame title={text.account.audit.title} lead={text.account.audit.lead} wide>
      <SignedInOnly needs="AUDITOR">
        {() => (
          <>
            <AccountTabs />
            <Log />
          </>
        )}
      </SignedInOnly>
    </AccountFrame>
  );
}

function Log() {
  const { term, text } = useStaff();
  const words = text.account.audit;
  const form = createForm(term);
  const [filter, setFilter] = createSignal({ action: '', result: '', who: '', from: '', to: '' });
  const [verdict, setVerdict] = createSignal<Verdict>();
  const query = (more: Readonly<Record<string, string>> = {}) => {
    const given = Object.entries({ ...filter(), ...more }).filter(([, value]) => value !== '');
    return new URLSearchParams(given).toString();
  };
  const pages = createPages(filter, (_, cursor, signal) =>
    call<AuditPageRead>('GET', `/api/audit?${query(cursor === null ? {} : { cursor })}`, undefined, signal),
  );
  const names = createMemo(() => Object.assign({}, ...pages.all().map((page) => page.names)));
  const narrow = (part: Partial<ReturnType<typeof filter>>) => setFilter((before) => ({ ...before, ...part }));
  const verify = () => form.send(async () => void setVerdict(await call<Verdict>('GET', '/api/audit/verify')));
  const actions = Object.keys(auditAction) as AuditAction[]; // widened by Object.keys
  const results = Object.entries(words.failures).map(([value, label]) => ({ value, label }));
  return (
    <div class="account-part">
      <div class="account-filters">
        <Select
          label={words.action}
          value={filter().action}
          options={[
            { value: '', label: words.anyAction },
            ...actions.map((code) => ({ value: code, label: term(auditAction[code]) })),
          ]}
          onChange={(action) => narrow({ action })}
        />
        <Select
          label={words.result}
          value={filter().result}
          options={[{ value: '', label: words.anyResult }, ...results]}
          onChange={(result) => narrow({ result })}
        />
        <TextField label={words.from} type="date" value={filter().from} onInput={(from) => narrow({ from })} />
        <TextField label={words.to} type="date" value={filter().to} onInput={(to) => narrow({ to })} />
      </div>
      <div class="account-actions">
        <Button icon="shield" busy={form.busy()} onClick={() => void verify()}>
          {words.verify}
        </Button>
        <LinkButton icon="download" href={`/api/audit/export?${query()}`} download="audit.csv">
          {words.export}
        </LinkButton>
      </div>
      <p role="status">
        <Show when={verdict()}>{(found) => verdictWords(found())}</Show>
      </p>
      <FormProblem problem={form.problem()} />
      <Show when={pages.error()}>
        <LoadError load={pages} />
      </Show>
      <Show when={pages.items()} fallback={<Show when={pages.loading()}>{<Skeleton lines={8} />}</Show>}>
        {(lines) => <AuditTable lines={lines()} names={names()} onWho={(who) => narrow({ who })} />}
      </Show>
      <Show when={filter().who !== ''}>
        <div class="account-actions">
          <Button size="small" variant="quiet" icon="close" onClick={() => narrow({ who: '' })}>
            {`${words.who} ${filter().who}`}
          </Button>
        </div>
      </Show>
      <Show when={pages.hasMore()}>
        <div class="account-actions">
          <Button busy={pages.loading()} onClick={() => pages.more()}>
            {words.more}
          </Button>
        </div>
      </Show>
    </div>
  );

  function verdictWords(found: Verdict): string {
    return found.ok ? words.whole(found.lines) : words.broken(found.seq);
  }
}
