import { For, Show } from 'solid-js';
import type { AuditLine } from '#core/schemas/access.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { useStaff } from '../context.ts';
import { AuditDetail } from './AuditDetail.tsx';
import type { AuditLinesProps } from './AuditTable.tsx';
import { lineWords } from './model/audit-line.ts';
import './audit.css';

/** Lines of the audit log on a phone: a card each, with all that the table has. */
export function AuditCards(props: AuditLinesProps) {
  const { text } = useStaff();
  return (
    <Show when={props.lines.length > 0} fallback={<p>{text.account.audit.none}</p>}>
      <ul class="audit-cards" role="list" aria-label={text.account.audit.title}>
        <For each={props.lines}>{(line) => <Card line={line} {...props} />}</For>
      </ul>
    </Show>
  );
}

function Card(props: AuditLinesProps & { line: AuditLine }) {
  const { term, text } = useStaff();
  const words = () => lineWords(props.line, { names: props.names, term, text: text.account });
  const isDone = () => props.line.result === 'OK';
  return (
    <li class="audit-card">
      <p class="audit-card__head">
        <strong>{words().action}</strong>
        <span class="audit-card__result" data-bad={isDone() ? undefined : ''}>
          {words().result}
        </span>
      </p>
      <Show when={words().object !== ''}>
        <p>{words().object}</p>
      </Show>
      <p class="audit-card__who">
        <Button size="small" variant="quiet" onClick={() => props.onWho(props.line.who)}>
          {words().who}
        </Button>
        <span class="note">{chinaMinute(Date.parse(props.line.at))}</span>
        <Show when={props.line.ip}>{(ip) => <span class="note">{ip()}</span>}</Show>
        <span class="note">{`#${props.line.seq}`}</span>
      </p>
      <AuditDetail line={props.line} names={props.names} />
    </li>
  );
}
