import { createSignal, createUniqueId, type JSX, Match, Show, Switch } from 'solid-js';
import type { CheckedBackup } from '#core/backup/check-lines.ts';
import { type BackupProblem, backupFaultText } from '#core/backup/lines.ts';
import type { Result } from '#core/result.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { useStaff } from '../context.ts';
import { BackupCounts } from './BackupCounts.tsx';
import { rowsByTable } from './count-groups.ts';
import { readBackup } from './read-backup.ts';

/** Rows of all tables, with the thousands apart. */
export function rowsOf({ end }: CheckedBackup): string {
  return Object.values(end.tables)
    .reduce((sum, { rows }) => sum + rows, 0)
    .toLocaleString('zh-CN');
}

/** Takes a backup file and reads it to its end before anything else may be done with it. */
export function FileCheck(props: { children?: (file: File, checked: CheckedBackup) => JSX.Element }) {
  const { text } = useStaff();
  const words = text.backup;
  const id = createUniqueId();
  const [file, setFile] = createSignal<File>();
  const [percent, setPercent] = createSignal<number | null>(null);
  const [result, setResult] = createSignal<Result<CheckedBackup, BackupProblem>>();
  const check = async (chosen: File) => {
    setFile(chosen);
    setResult(undefined);
    const found = await readBackup(chosen, (share) => setPercent(Math.floor(share * 100)));
    // another file may have been chosen meanwhile
    if (file() !== chosen) return;
    setPercent(null);
    setResult(found);
  };
  const checked = () => {
    const found = result();
    return found?.ok ? found.value : undefined;
  };
  const problem = () => {
    const found = result();
    return found && !found.ok ? found.error : undefined;
  };
  return (
    <div class="backup__check">
      <label class="backup__file" for={id}>
        {words.choose}
      </label>
      <input
        id={id}
        type="file"
        accept=".gz,application/gzip"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) void check(chosen);
        }}
      />
      <p role="status" class="backup__said">
        <Switch>
          <Match when={percent() !== null}>{words.checking(percent() ?? 0)}</Match>
          <Match when={problem()}>{(found) => words.faulty(found().line, backupFaultText[found().fault])}</Match>
          <Match when={checked()}>
            {(found) =>
              words.whole(
                chinaMinute(Date.parse(found().head.createdAt)),
                rowsOf(found()),
                found().end.photos,
                found().head.schema,
              )
            }
          </Match>
        </Switch>
      </p>
      <Show when={checked()} keyed>
        {(found) => (
          <>
            <p class="backup__sha">
              {words.sha} <code>{found.end.sha256}</code>
            </p>
            <Disclosure summary={words.counts.title}>
              <BackupCounts kept={rowsByTable(found.end)} />
            </Disclosure>
            <Show when={file()} keyed>
              {(chosen) => props.children?.(chosen, found)}
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
