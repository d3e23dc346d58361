import { createSignal, Show } from 'solid-js';
import { targetOf } from '#core/import/targets.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import { createAct } from '../../flow/model/create-act.ts';
import { notices } from '../../frame/notices.ts';
import { onRecord } from '../../paths.ts';
import type { Import } from '../create-import.ts';
import { columnTitle } from '../parts/column-title.ts';
import { makeSending, type Sending } from './send-import.ts';
import { rowsToExplain, sentRows } from './sent-rows.ts';

const MAX_HEADING = 100;

/** Sends the rows of a preview without errors, and asks another person to approve them. */
export function SubmitBar(props: { it: Import; count: number }) {
  const { go, term, text, view } = useStaff();
  const words = text.import.preview;
  const [reason, setReason] = createSignal('');
  const [share, setShare] = createSignal<number | null>(null);
  const act = createAct(term);
  /** What the API refused, with the rows it names. */
  const [refused, setRefused] = createSignal<string>();
  /** It was sent without the reason that it needs. */
  const [missing, setMissing] = createSignal(false);
  let sending: { preview: unknown; run: Sending } | null = null;

  const explained = () => rowsToExplain(props.it.preview()?.rows ?? []);
  const mapping = () =>
    Object.fromEntries(
      (props.it.shaped()?.table.columns ?? []).flatMap((column) => {
        const target = targetOf(props.it.kind(), props.it.settings().columns[column.index] ?? '');
        return target === null ? [] : [[columnTitle(column).slice(0, MAX_HEADING), target.term.zh]];
      }),
    );
  const submit = async () => {
    const [preview, opened, file] = [props.it.preview(), props.it.opened(), props.it.file()];
    setMissing(explained() > 0 && reason().trim() === '');
    if (missing()) return;
    if (preview === null || opened === null || file === null) return;
    // pressed again after a broken connection it goes on; another preview is another sending
    if (sending?.preview !== preview) {
      const rows = sentRows(props.it.kind(), preview.rows);
      const head = { kind: props.it.kind(), fileName: file.name, fileSha256: opened.sha256, mapping: mapping() };
      sending = {
        preview,
        run: makeSending({ ...head, rows }, { before: props.it.sentBefore(), onBegun: props.it.keepSent }),
      };
    }
    const { run } = sending;
    await act.run(async () => {
      const said = reason().trim() === '' ? null : reason().trim();
      const batch = await sent(run, said);
      notices.show({ tone: 'ok', message: words.submitted(props.count) });
      props.it.finish();
      go(onRecord(view(), 'import', batch.id));
    });
    setShare(null);
  };
  /** Each row that was refused is told by its number: the details of an answer name it in their paths. */
  const sent = async (run: Sending, said: string | null) => {
    setRefused(undefined);
    try {
      return await run.send(said, setShare);
    } catch (cause) {
      if (cause instanceof ApiError && cause.code === 'VALIDATION') {
        const lines = cause.details.map(({ path, expected }) => {
          const rowNo = /\[(\d+)\]/.exec(path)?.[1];
          return rowNo === undefined ? expected : words.refusedRow(rowNo, expected);
        });
        setRefused([...new Set(lines)].join(text.marks.semicolon));
      }
      throw cause;
    }
  };
  return (
    <form
      class="import-submit"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={words.reason2}
        hint={explained() > 0 ? words.explain(explained()) : ''}
        error={missing() && reason().trim() === '' ? words.unexplained : ''}
        required={explained() > 0}
        value={reason()}
        maxlength={500}
        onInput={setReason}
      />
      <Button type="submit" variant="primary" busy={act.busy() || props.it.busy()}>
        {words.submit}
      </Button>
      <Show when={share()}>
        {(done) => (
          <>
            <progress class="import-progress__bar" max={1} value={done()} aria-label={words.sending(percent(done()))} />
            <span role="status">{words.sending(percent(done()))}</span>
          </>
        )}
      </Show>
      <FormProblem problem={refused() ?? act.problem()} />
    </form>
  );
}

function percent(share: number): number {
  return Math.floor(share * 100);
}
