import { createSignal, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { saveFile } from '#ui/save-file.ts';
import { errorFrom } from '#web-api/api-error.ts';
import { AccountFrame } from '../account/AccountFrame.tsx';
import { createForm } from '../account/create-form.ts';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { FileCheck, rowsOf } from './FileCheck.tsx';
import { readBackup } from './read-backup.ts';
import './backup.css';

const MB = 1_000_000;

/** 备份与恢复, for the administrator. */
export function BackupPage() {
  const { text } = useStaff();
  const words = text.backup;
  return (
    <AccountFrame title={text.pages.backup} lead={words.lead}>
      <MakeBackup />
      <section class="account-part" aria-labelledby="backup-check">
        <h2 id="backup-check">{words.checkTitle}</h2>
        <p class="account-note">{words.checkNote}</p>
        <FileCheck />
      </section>
      <section class="account-part" aria-labelledby="backup-restore">
        <h2 id="backup-restore">{words.restoreTitle}</h2>
        <p>{words.restoreLead}</p>
        <ul class="backup__ways">
          <li>
            {words.restoreCommand} <code>npm run restore -- park-atlas-….ndjson.gz</code>
            <br />
            <span class="account-note">{words.restoreCommandNote}</span>
          </li>
          <li>{words.restoreSetup}</li>
        </ul>
      </section>
    </AccountFrame>
  );
}

function MakeBackup() {
  const { term, text } = useStaff();
  const words = text.backup;
  const form = createForm(term);
  const [said, setSaid] = createSignal('');
  const make = async () => {
    setSaid(words.making('0'));
    const done = await form.send(async () => {
      const response = await fetch('/api/staff/backup', { headers: { accept: 'application/gzip' } });
      if (!response.ok) throw await errorFrom(response);
      const file = await received(response, (bytes) => setSaid(words.making((bytes / MB).toFixed(1))));
      // a file that is not whole is found here, not on the day it is needed
      const checked = await readBackup(file, (share) => setSaid(words.checking(Math.floor(share * 100))));
      if (!checked.ok) return void setSaid(words.notWhole);
      const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
      saveFile(file, name ?? 'park-atlas.ndjson.gz');
      setSaid(words.made(rowsOf(checked.value), checked.value.end.photos));
    });
    if (!done) setSaid('');
  };
  return (
    <section class="account-part" aria-labelledby="backup-make">
      <h2 id="backup-make">{words.makeTitle}</h2>
      <p class="account-note">{words.makeNote}</p>
      <FormProblem problem={form.problem()} />
      <div class="account-actions">
        <Button variant="primary" icon="download" busy={form.busy()} onClick={() => void make()}>
          {words.make}
        </Button>
      </div>
      <Show when={said() !== ''}>
        <p role="status" class="backup__said">
          {said()}
        </p>
      </Show>
    </section>
  );
}

/** The body of an answer, told as it comes. */
async function received(response: Response, progress: (bytes: number) => void): Promise<Blob> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (;;) {
    const next = await reader?.read();
    if (next === undefined || next.done) return new Blob(parts);
    parts.push(next.value);
    bytes += next.value.length;
    progress(bytes);
  }
}
