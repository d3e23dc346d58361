import { createMemo, createSignal, Show } from 'solid-js';
import type { AuditPage as AuditPageRead } from '#core/schemas/access.ts';
import { type AuditAction, auditAction } from '#core/terms/audit.ts';
import { Button } from '#ui/Button.tsx';
import { chinaDay } from '#ui/china-time.ts';
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
import { AuditCards } from './AuditCards.tsx';
import { type AuditLinesProps, AuditTable } from './AuditTable.tsx';
import { createForm } from './create-form.ts';
import { FormProblem } from './FormProblem.tsx';
import { type AuditFilter, auditFilter, auditOwn } from './model/audit-filter.ts';
import { lineWords } from './model/audit-line.ts';
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
  const { change, screen, term, text, view } = useStaff();
  const words = text.account.audit;
  const form = createForm(term);
  const filter = createMemo(() => auditFilter(view().own));
  const [verdict, setVerdict] = createSignal<Verdict>();
  const query = (more: Readonly<Record<string, string>> = {}) =>
    new URLSearchParams({ ...auditOwn(filter()), ...more }).toString();
  const pages = createPages(filter, (_, cursor, signal) =>
    call<AuditPageRead>('GET', `/api/audit?${query(cursor === null ? {} : { cursor })}`, undefined, signal),
  );
  const names = createMemo(() => Object.assign({}, ...pages.all().map((page) => page.names)));
  const narrow = (part: Partial<AuditFilter>) => change({ own: auditOwn({ ...filter(), ...part }) });
  const verify = () => form.send(async () => void setVerdict(await call<Verdict>('GET', '/api/audit/verify')));
  const actions = Object.keys(auditAction) as AuditAction[]; // widened by Object.keys
  const results = Object.entries(words.failures).map(([value, label]) => ({ value, label }));
  /** Who is meant, by a name where a line of theirs is here. */
  const whoName = () => {
    const line = pages.items()?.find(({ who }) => who === filter().who);
    return line ? lineWords(line, { names: {}, term, text: text.account }).who : filter().who;
  };
  const lines = (): Omit<AuditLinesProps, 'lines'> => ({ names: names(), onWho: (who) => narrow({ who }) });
  return (
    <div class="account-part">
      <form class="account-filters" aria-label={text.filters} onSubmit={(event) => event.preventDefault()}>
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
      </form>
      <div class="account-actions">
        <Show when={filter().who !== ''}>
          <Button size="small" icon="close" onClick={() => narrow({ who: '' })}>
            {words.onlyOf(whoName())}
          </Button>
        </Show>
        <Show when={query() !== ''}>
          <Button size="small" variant="quiet" onClick={() => change({ own: {} })}>
            {text.clear}
          </Button>
        </Show>
        <span class="audit-tools">
          <Button size="small" icon="shield" busy={form.busy()} onClick={() => void verify()}>
            {words.verify}
          </Button>
          <LinkButton
            size="small"
            icon="download"
            href={`/api/audit/export?${query()}`}
            download={`${words.fileName(filter().from, filter().to || chinaDay(Date.now()))}.csv`}
          >
            {words.export}
          </LinkButton>
        </span>
      </div>
      <p role="status">
        <Show when={verdict()}>{(found) => verdictWords(found())}</Show>
      </p>
      <FormProblem problem={form.problem()} />
      <Show when={pages.error()}>
        <LoadError load={pages} />
      </Show>
      <Show when={pages.items()} fallback={<Show when={pages.loading()}>{<Skeleton lines={8} />}</Show>}>
        {(found) => (
          <Show when={screen() === 'phone'} fallback={<AuditTable lines={found()} {...lines()} />}>
            <AuditCards lines={found()} {...lines()} />
          </Show>
        )}
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
