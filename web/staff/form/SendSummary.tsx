import { For, Show } from 'solid-js';
import { fieldOf } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import { sendsTo } from '#core/records/sends-to.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Icon } from '#ui/Icon.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { ChangeTable } from '../parts/ChangeTable.tsx';
import type { ChangeWay } from './check-form.ts';
import type { RecordForm } from './create-record-form.ts';
import { REASON } from './form-values.ts';
import { goToField } from './go-to-field.ts';

const WAYS: readonly ChangeWay[] = ['AT_ONCE', 'APPROVAL', 'INTERNAL', 'DRAFT'];

/** What will happen when the form is sent, told before it happens: how much becomes public how, old and new, and why. */
export function SendSummary(props: { form: RecordForm /** Somebody has tried to send it. */; tried: boolean }) {
  const { term, text } = useStaff();
  const words = text.form.sum;
  const check = () => props.form.check();
  const isNew = () => props.form.record() === null;
  const isPublic = () => ['PUBLISHED', 'SUSPENDED'].includes(props.form.record()?.status ?? '');
  const goesTo = () => sendsTo(props.form.kind, props.form.record()?.values ?? {});
  const counts = () =>
    WAYS.map((way) => ({ way, count: check().changes.filter((change) => change.way === way).length })).filter(
      ({ count }) => count > 0,
    );
  const reason = () => String(props.form.draft.value()[REASON] ?? '');
  const wrong = (): readonly Field[] =>
    Object.keys(check().problems).flatMap((key) => fieldOf(props.form.kind, key) ?? []);
  return (
    <section class="send-summary" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="send-summary__counts" role="status">
        <Show when={!isNew()} fallback={words.newRecord[goesTo() ?? 'APPROVAL']}>
          <For each={counts()} fallback={words.none}>
            {({ way, count }, at) => (
              <>
                <Show when={at() > 0}> · </Show>
                <strong data-way={way}>{words.ways[way](count)}</strong>
              </>
            )}
          </For>
        </Show>
      </p>
      <Show when={!isNew() && !isPublic() ? goesTo() : null}>
        {(to) => (
          <p class="note">
            {words.notPublic[to()]}
            <Show when={check().changes.length === 0}>{words.asItStands}</Show>
          </p>
        )}
      </Show>
      <Show when={counts().some(({ way }) => way === 'APPROVAL')}>
        <p class="note">{words.oldStays}</p>
      </Show>
      <Show when={wrong().length > 0}>
        <Fields title={words.wrong(wrong().length)} fields={wrong()} />
      </Show>
      <Show when={check().missing.length > 0 && (props.tried || !isNew() || props.form.draft.dirty())}>
        <Fields title={words.missing} fields={check().missing} />
      </Show>
      <Show when={check().warnings.length > 0}>
        <div class="send-summary__warnings">
          <p>{words.look}</p>
          <ul>
            <For each={check().warnings}>{(warning) => <li>{term(warning)}</li>}</For>
          </ul>
        </div>
      </Show>
      <Show when={!isNew() && check().changes.length > 0}>
        <Disclosure summary={words.show} open={check().changes.length <= 5}>
          <ChangeTable
            changes={check().changes}
            names={props.form.scope.names}
            wrong={(key) => check().problems[key]}
          />
        </Disclosure>
      </Show>
      <Show when={isNew() || check().changes.length > 0}>
        <div id="field-reason">
          <TextField
            label={words.reason}
            hint={words.reasonHint}
            error={reason().trim() === '' ? props.form.send.field('reason') : undefined}
            maxlength={500}
            autocomplete="off"
            value={reason()}
            onInput={(said) => props.form.draft.set({ [REASON]: said })}
          />
        </div>
      </Show>
    </section>
  );
}

/** Fields to look after, as ways to them. */
function Fields(props: { title: string; fields: readonly Field[] }) {
  const { term } = useStaff();
  const go = (event: MouseEvent, field: Field) => {
    event.preventDefault();
    goToField(field);
  };
  return (
    <p class="send-summary__fields">
      <Icon name="warning" />
      <strong>{props.title}</strong>
      <For each={props.fields}>
        {(field) => (
          <a href={`#field-${field.key}`} onClick={(event) => go(event, field)}>
            {term(field.term)}
          </a>
        )}
      </For>
    </p>
  );
}
