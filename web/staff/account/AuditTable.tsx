import { For } from 'solid-js';
import { errorText, isErrorCode } from '#core/errors.ts';
import type { AuditLine } from '#core/schemas/access.ts';
import { auditAction } from '#core/terms/audit.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { useStaff } from '../context.ts';
import { AuditDetail } from './AuditDetail.tsx';
import { kindName } from './model/audit-detail.ts';

/** Lines of the audit log, newest first. A press on a name shows what else that account did. */
export function AuditTable(props: {
  lines: readonly AuditLine[];
  /** Names of the records and regions that they name. */
  names: Readonly<Record<string, string>>;
  onWho: (who: string) => void;
}) {
  const { term, text } = useStaff();
  const words = text.account.audit;
  const action = (code: string) =>
    Object.hasOwn(auditAction, code) ? term(auditAction[code as keyof typeof auditAction]) : code; // just proved
  const result = (code: string) =>
    code === 'OK' ? words.failures.OK : isErrorCode(code) ? term(errorText[code]) : code;
  const who = ({ who: id, whoName }: AuditLine) => {
    if (whoName !== null) return whoName;
    if (id === 'system') return words.system;
    if (id === 'anonymous') return words.anonymous;
    return id.startsWith('link:') ? words.link(id.slice(5)) : id;
  };
  const object = ({ id, idName, kind }: AuditLine) => {
    const kindWord = kind === null ? '' : kindName(kind, { term, text: words.said });
    const name = idName ?? (id === null ? '' : (props.names[id] ?? id));
    return `${kindWord} ${name}`.trim();
  };
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
                    {who(line)}
                  </Button>
                </td>
                <td>{action(line.action)}</td>
                <td class="audit-object">{object(line)}</td>
                <td>{result(line.result)}</td>
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
