import { createSignal, For, Show } from 'solid-js';
import { isStaffKind } from '#core/records/catalogue.ts';
import type { AuditChanges, AuditLine } from '#core/schemas/access.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { ChangeTable, fieldChanges } from '../parts/ChangeTable.tsx';
import { call } from '../parts/call.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { auditDetail } from './model/audit-detail.ts';
import './audit.css';

/** What one line of the log says in detail: in words, on request old and new of each field, and as it is stored. */
export function AuditDetail(props: { line: AuditLine; names: Readonly<Record<string, string>> }) {
  const { term, text } = useStaff();
  const words = text.account.audit.said;
  const [comparing, setComparing] = createSignal(false);
  const raw = () => JSON.stringify(props.line.detail);
  const said = () => auditDetail(props.line, { text: words, term, names: props.names });
  return (
    <div class="audit-detail">
      <Show when={said().length > 0}>
        <dl class="audit-detail__said">
          <For each={said()}>
            {(each) => (
              <div>
                <dt>{each.label}</dt>
                <dd>{each.words}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <div class="audit-detail__more">
        <Show when={isStaffKind(props.line.kind) && props.line.fields.length > 0}>
          <Disclosure summary={words.compare} onToggle={setComparing}>
            <Show when={comparing()}>
              <Compared line={props.line} />
            </Show>
          </Disclosure>
        </Show>
        <Show when={raw() !== '{}'}>
          <Disclosure summary={words.raw}>
            <code>{raw()}</code>
          </Disclosure>
        </Show>
      </div>
    </div>
  );
}

function Compared(props: { line: AuditLine }) {
  const { text } = useStaff();
  const words = text.account.audit.said;
  const load = createLoad(
    () => props.line.seq,
    (seq, signal) => call<AuditChanges>('GET', `/api/audit/${seq}/changes`, undefined, signal),
  );
  const known = () => {
    const { kind } = props.line;
    return isStaffKind(kind) ? fieldChanges(kind, load.data()?.fields ?? []) : [];
  };
  return (
    <Show when={load.error() === undefined} fallback={<LoadError load={load} />}>
      <Show when={load.data()} fallback={<Skeleton lines={2} />}>
        {(found) => (
          <Show when={known().length > 0} fallback={<p class="note">{words.compareNone}</p>}>
            <ChangeTable changes={known()} names={found().names} />
          </Show>
        )}
      </Show>
    </Show>
  );
}
