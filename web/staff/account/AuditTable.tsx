import { For } from 'solid-js';
import type { AuditLine } from '#core/schemas/access.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { useStaff } from '../context.ts';
import { AuditDetail } from './AuditDetail.tsx';
import { lineWords } from './model/audit-line.ts';

export type AuditLinesProps = {
  lines: readonly AuditLine[];
  /** Names of the records and regions that they name. */
  names: Readonly<Record<string, string>>;
  onWho: (who: string) => void;
};

/** Lines of the audit log, newest first. A press on a name shows what else that account did. */
export function AuditTable(props: AuditLinesProps) {
  const { term, text } = useStaff();
  const words = text.account.audit;
  const said = (line: AuditLine) => lineWords(line, { names: props.names, term, text: text.account });
  return (
    <section class="account-scroll" tabindex="0" aria-label={words.title}>
      <table>
        <thead>
          <tr>
            <For each={Object.values(words.columns)}>{(label) => <th scope="col">{label}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For
            each={props.lines}
            fallback={
              <tr>
                <td colspan={8}>{words.none}</td>
              </tr>
            }
          >
            {(line) => (
              <tr>
                <td>{line.seq}</td>
                <td>{chinaMinute(Date.parse(line.at))}</td>
                <td>
                  <Button size="small" variant="quiet" onClick={() => props.onWho(line.who)}>
                    {said(line).who}
                  </Button>
                </td>
                <td>{said(line).action}</td>
                <td class="audit-object">{said(line).object}</td>
                <td>{said(line).result}</td>
                <td>{line.ip ?? ''}</td>
                <td>
                  <AuditDetail line={line} names={props.names} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
