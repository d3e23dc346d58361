import { type Accessor, batch, createMemo, createSignal } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { ShownChange, StaffRecord, StaffValues, StaffWritten } from '#core/schemas/staff.ts';
import { chinaDay } from '#ui/china-time.ts';
import { ApiError } from '#web-api/api-error.ts';
import { createDraft, type Draft } from '../drafts/create-draft.ts';
import { createSend, type Request, type Send } from '../drafts/create-send.ts';
import type { About } from '../drafts/draft-content.ts';
import type { Followed } from '../drafts/transmit.ts';
import { visitDay } from '../drafts/visit-day.ts';
import type { FormScope } from '../fields/field-control.ts';
import { NEW } from '../page-names.ts';
import { recordPath, recordsPath } from '../parts/staff-api.ts';
import { type Blocked, checkForm, type FormCheck, sentValues, withBlocked } from './check-form.ts';
import {
  ANSWER,
  type FormValues,
  formFields,
  formValues,
  GOES_ON,
  keptValue,
  REASON,
  reasonOf,
  UNREAD,
} from './form-values.ts';
import { type MergeField, mergeFields } from './merge.ts';
import { formOnly } from './restore.ts';

export type RecordForm = {
  readonly kind: StaffKind;
  /** Null for a new record. */
  readonly record: Accessor<StaffRecord | null>;
  readonly draft: Draft<FormValues>;
  readonly send: Send;
  readonly check: Accessor<FormCheck>;
  readonly scope: FormScope;
  /** Sends the change; `submit`: what needs approval is asked for at once, otherwise it is kept as a draft at the portal. */
  readonly sendAs: (submit: boolean) => Promise<boolean>;
  readonly submits: Accessor<boolean>;
  /** The portal has a newer version than the form stands on; `asked`: it was told so when this was sent. */
  readonly isStale: Accessor<boolean>;
  readonly merge: Accessor<readonly MergeField[]>;
  /** Goes on from the record as it is now, with these values. */
  readonly takeMerged: (values: FormValues) => void;
  /** Fills values in as if they had been typed; `names` of what they point at, by id or code. */
  readonly fill: (values: StaffValues, names: Readonly<Record<string, string>>) => void;
  /** Fills in what a change of one's own asks for: sending the form goes on with it. */
  readonly goOnWith: (change: ShownChange) => void;
};

type Options = {
  readonly kind: StaffKind;
  /** The record as the portal has it; null for a new one. */
  readonly record: Accessor<StaffRecord | null>;
  /** Of a new record: what is known before anything is typed. */
  readonly known?: StaffValues;
  readonly about: Accessor<About>;
  /** It is sent as a 核实 as well, in one. */
  readonly verifies?: Accessor<boolean>;
  /** What sending the form settles besides; it waits with the form where there is no network. */
  readonly follow?: () => Request['follow'];
  readonly onSent: (written: StaffWritten, followed: Followed | null) => void;
};

/** One form of one record: what is typed, what sending it would do, and how it gets there. */
export function createRecordForm({ kind, record, known = {}, about, verifies, follow, onSent }: Options): RecordForm {
  const id = record()?.id ?? null;
  const fields = formFields(kind, id === null);
  const current = createMemo(() => formValues(kind, record(), known));
  const draft = createDraft<FormValues>({
    key: () => `${kind}/${id ?? NEW}`,
    initial: current,
    version: () => record()?.version ?? 0,
    about,
  });
  const [submits, setSubmits] = createSignal(true);
  const names = createMemo(() => ({ ...record()?.names, ...draft.names() }));
  const [blocked, setBlocked] = createSignal<Readonly<Record<string, Blocked>>>({});
  const ruled = createMemo(() =>
    checkForm(
      { kind, id, status: record()?.status ?? 'DRAFT', today: chinaDay(Date.now()) },
      draft.base(),
      draft.value(),
    ),
  );
  const check = createMemo(() => withBlocked(ruled(), blocked(), draft.value()));
  const send = createSend<FormValues, StaffWritten>({
    draft,
    request: () => {
      const body = { values: valuesToSend(), submit: submits(), reason: reasonOf(draft.value()) };
      if (id === null) return { method: 'POST', path: recordsPath(kind), body };
      const edit = { version: draft.baseVersion(), ...body };
      const isVisit = verifies?.() ?? false;
      return {
        method: 'POST',
        path: recordPath(kind, id, isVisit ? 'verify' : undefined),
        body: isVisit ? { ...edit, on: visitDay(draft.pending(), edit, Date.now()) } : edit,
        follow: follow?.() ?? null,
      };
    },
    settled: ({ applied, version }) => {
      const written = Object.fromEntries(applied.map((key) => [key, draft.value()[key] ?? null]));
      return {
        value: { ...draft.base(), ...written, [REASON]: '', [UNREAD]: '', [GOES_ON]: '', [ANSWER]: '' },
        version,
      };
    },
    onDone: onSent,
  });
  /** What the form goes on with asked for these fields; named again, those that were turned back are asked for no more. */
  const askedBefore = (): StaffValues => {
    const change = record()?.changes.find((one) => one.own && one.id === draft.value()[GOES_ON]);
    const named = new Set(change?.fields.map(({ field }) => field));
    const asked = fields.filter(({ key }) => named.has(key));
    return Object.fromEntries(asked.map((field) => [field.key, keptValue(field, draft.value()[field.key])]));
  };
  /** A new record says all that is entered, an old one what changed. */
  const valuesToSend = (): StaffValues => {
    if (id !== null) return { ...askedBefore(), ...sentValues(check()) };
    const entered = fields.map((field) => [field.key, keptValue(field, draft.value()[field.key])] as const);
    return Object.fromEntries(entered.filter(([, value]) => value !== null));
  };
  const merge = createMemo(() => {
    const mine = Object.fromEntries(fields.map((field) => [field.key, keptValue(field, draft.value()[field.key])]));
    return mergeFields(
      fields.map(({ key }) => key),
      draft.base(),
      current(),
      mine,
    );
  });
  const fill = (values: StaffValues, told: Readonly<Record<string, string>>) =>
    batch(() => {
      for (const [one, name] of Object.entries(told)) draft.name(one, name);
      draft.set(values);
    });
  return {
    kind,
    record,
    draft,
    send,
    check,
    scope: {
      kind,
      id,
      get values() {
        return draft.value();
      },
      get base() {
        return draft.base();
      },
      get names() {
        return names();
      },
      set: (part) => draft.set(part),
      name: draft.name,
      block: (key, why) =>
        setBlocked(({ [key]: _, ...others }) =>
          why === null ? others : { ...others, [key]: { value: draft.value()[key] ?? null, why } },
        ),
    },
    submits,
    sendAs: (submit) => {
      setSubmits(submit);
      return send.send();
    },
    isStale: () => {
      const cause = send.state() === 'FAILED' ? send.error() : undefined;
      return cause instanceof ApiError && cause.code === 'STALE_VERSION';
    },
    merge,
    takeMerged: (values) =>
      draft.rebase(current(), record()?.version ?? 0, {
        ...values,
        [REASON]: draft.value()[REASON],
        [UNREAD]: '',
        [GOES_ON]: draft.value()[GOES_ON],
        [ANSWER]: draft.value()[ANSWER],
      }),
    fill,
    goOnWith: ({ id: change, fields: asked, names: told, reason }) => {
      const wanted = Object.fromEntries(asked.map(({ field, wanted: value }) => [field, value]));
      fill({ ...formOnly(kind, wanted), [GOES_ON]: change, ...(reason === null ? {} : { [REASON]: reason }) }, told);
    },
  };
}
