import { createSignal, Show } from 'solid-js';
import type { AuditLine } from '#core/schemas/access.ts';
import type { Page } from '#core/schemas/common.ts';
import { type AuditAction, auditAction } from '#core/terms/audit.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
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
  const [lines, setLines] = createSignal<readonly AuditLine[]>([]);
  const [cursor, setCursor] = createSignal<string | null>(null);
  const [verdict, setVerdict] = createSignal<Verdict>();
  const query = (next: string | null = null) => {
    const given = Object.entries({ ...filter(), cursor: next ?? '' }).filter(([, value]) => value !== '');
    return new URLSearchParams(given).toString();
  };
  const read = (next: string | null) =>
    form.send(async () => {
      const page = await call<Page<AuditLine>>('GET', `/api/audit?${query(next)}`);
      setLines((before) => (next === null ? page.items : [...before, ...page.items]));
      setCursor(page.nextCursor);
    });
  const narrow = (part: Partial<ReturnType<typeof filter>>) => {
    setFilter((before) => ({ ...before, ...part }));
    void read(null);
  };
  const verify = () => form.send(async () => void setVerdict(await call<Verdict>('GET', '/api/audit/verify')));
  void read(null);
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
      <AuditTable lines={lines()} onWho={(who) => narrow({ who })} />
      <Show when={filter().who !== ''}>
        <div class="account-actions">
          <Button size="small" variant="quiet" icon="close" onClick={() => narrow({ who: '' })}>
            {`${words.who} ${filter().who}`}
          </Button>
        </div>
      </Show>
      <Show when={cursor()}>
        {(next) => (
          <div class="account-actions">
            <Button busy={form.busy()} onClick={() => void read(next())}>
              {words.more}
            </Button>
          </div>
        )}
      </Show>
    </div>
  );

  function verdictWords(found: Verdict): string {
    return found.ok ? words.whole(found.lines) : words.broken(found.seq);
  }
}
