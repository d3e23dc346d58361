import { createSignal, Show } from 'solid-js';
import type { CheckedBackup } from '#core/backup/check-lines.ts';
import type { Restored } from '#core/schemas/backup.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { createForm } from '../account/create-form.ts';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { onPage, printView } from '../paths.ts';
import { BackupCounts } from './BackupCounts.tsx';
import { rowsByTable } from './count-groups.ts';
import { FileCheck } from './FileCheck.tsx';
import { OtherSchema, sendBackup } from './send-backup.ts';
import './backup.css';

/** 从备份恢复, on the page that a set-up link opens: whoever may make the first administrator may bring back all of them. */
export function RestorePart(props: { token: string }) {
  const { text } = useStaff();
  const words = text.backup.setup;
  return (
    <Disclosure summary={words.title}>
      <div class="account-form">
        <p class="account-note">{words.lead}</p>
        <FileCheck>{(file, checked) => <Restore token={props.token} file={file} checked={checked} />}</FileCheck>
      </div>
    </Disclosure>
  );
}

function Restore(props: { token: string; file: File; checked: CheckedBackup }) {
  const { term, text, view } = useStaff();
  const words = text.backup.setup;
  const form = createForm(term);
  const [agreed, setAgreed] = createSignal(false);
  const [said, setSaid] = createSignal('');
  const [restored, setRestored] = createSignal<Restored>();
  const run = async () => {
    const done = await form.send(async () => {
      try {
        const told = (share: number | 'WRITING') =>
          setSaid(share === 'WRITING' ? words.finishing : words.sending(Math.floor(share * 100)));
        setRestored(await sendBackup(props.file, props.checked, props.token, told));
      } catch (cause) {
        if (!(cause instanceof OtherSchema)) throw cause;
        form.refuse({}, words.otherSchema(props.checked.head.schema, cause.own));
      }
    });
    if (!done || restored() === undefined) setSaid('');
  };
  return (
    <Show
      when={restored() === undefined}
      fallback={
        <>
          <p role="status">{words.done((restored()?.rows ?? 0).toLocaleString('zh-CN'))}</p>
          <BackupCounts kept={rowsByTable(props.checked.end)} restored={restored()?.tables} />
          <LinkButton href={printView(onPage(view(), 'sign-in'))} variant="primary">
            {words.signIn}
          </LinkButton>
        </>
      }
    >
      <Checkbox label={words.confirm} checked={agreed()} onChange={setAgreed} />
      <FormProblem problem={form.problem()} />
      <div class="account-actions">
        <Button variant="warn" busy={form.busy()} disabled={!agreed()} onClick={() => void run()}>
          {words.start}
        </Button>
      </div>
      <p role="status" class="backup__said">
        {said()}
      </p>
    </Show>
  );
}
