import { createSignal, For, Show } from 'solid-js';
import { organisationTable } from '#core/machines/organisation.ts';
import { legalEvents } from '#core/machines/transition-table.ts';
import type { StaffRecord } from '#core/schemas/staff.ts';
import type { OrganisationStatusAnswer } from '#core/schemas/staff-acts.ts';
import { type OrgStatus, orgStatus } from '#core/terms/organisation.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ApiError } from '#web-api/api-error.ts';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import { createKept } from '../../drafts/create-kept.ts';
import { KeptState } from '../../drafts/KeptState.tsx';
import { notices } from '../../frame/notices.ts';
import { recordPath } from '../../parts/staff-api.ts';
import { createAct } from '../model/create-act.ts';
import { makePost } from '../model/make-post.ts';
import '../flow.css';

type Body = { version: number; to: OrgStatus; reason: string | null; on: string | null; approvedBySuperior: boolean };

/** Statuses that a record can be set to in one step; 合并 has its own act. */
function nextStatuses(status: OrgStatus): OrgStatus[] {
  return legalEvents(organisationTable, status).flatMap((event) => {
    const to = organisationTable[status][event];
    return to === undefined || to === 'MERGED' ? [] : [to];
  });
}

/** 回头看: the status of an organisation as it was found; 撤销 is asked for. */
export function OrganisationStatus(props: { record: StaffRecord; onReload: () => void }) {
  const { term, text } = useStaff();
  const words = text.flow.organisation;
  const act = createAct(term);
  const post = makePost<Body, OrganisationStatusAnswer>();
  const [to, setTo] = createSignal<OrgStatus | null>(null);
  const begun = { reason: '', on: chinaDay(Date.now()), approved: false };
  const kept = createKept<typeof begun>({
    key: () => (to() === null ? null : `${to()}/${props.record.id}`),
    initial: () => begun,
    kind: words.title,
    name: () => props.record.title,
  });
  const reason = () => kept.value().reason;
  const on = () => kept.value().on;
  const approved = () => kept.value().approved;
  const [inTheWay, setInTheWay] = createSignal<string>();
  // a field of the kind TERM with these codes
  const status = () => props.record.values.status as OrgStatus;
  const isRevoking = () => to() === 'REVOKED';
  const isReady = () => !isRevoking() || (reason().trim() !== '' && on() !== '' && approved());
  const end = () => {
    setTo(null);
    setInTheWay(undefined);
    act.clear();
  };
  const send = async () => {
    const wanted = to();
    if (wanted === null) return;
    const said = reason().trim() === '' ? null : reason().trim();
    const body = {
      ...{ version: props.record.version, to: wanted, reason: said },
      ...{ on: isRevoking() ? on() : null, approvedBySuperior: isRevoking() && approved() },
    };
    setInTheWay(undefined);
    let answer: OrganisationStatusAnswer | undefined;
    const done = await act.run(async () => {
      try {
        answer = await post(recordPath('ORGANISATION', props.record.id, 'status'), body);
      } catch (cause) {
        const [detail] = cause instanceof ApiError && cause.code === 'ILLEGAL_TRANSITION' ? cause.details : [];
        if (isRevoking() && detail?.value) setInTheWay(words.inTheWay(detail.value));
        throw cause;
      }
    });
    if (!done) return;
    notices.show({ tone: 'ok', message: answer?.change ? words.sent : words.done(term(orgStatus[wanted])) });
    kept.commit({ value: begun, version: 0 });
    end();
    props.onReload();
  };
  return (
    <section class="aside-part" aria-labelledby="status-title">
      <h2 id="status-title">{words.title}</h2>
      <p>
        <strong>{words.now(term(orgStatus[status()]))}</strong>
      </p>
      <Show when={nextStatuses(status()).length > 0} fallback={<p class="note">{words.terminal}</p>}>
        <p class="note">{words.lead}</p>
        <div class="aside-part__acts">
          <For each={nextStatuses(status())}>
            {(next) => (
              <Button variant={next === 'REVOKED' ? 'warn' : undefined} onClick={() => setTo(next)} wide>
                {next === 'REVOKED' ? words.revoke : words.found(term(orgStatus[next]))}
              </Button>
            )}
          </For>
        </div>
      </Show>
      <Show when={to()}>
        {(wanted) => (
          <Dialog
            open
            onClose={end}
            title={isRevoking() ? words.revokeTitle(props.record.title) : words.foundTitle(term(orgStatus[wanted()]))}
            keepOpen
            busy={act.busy()}
            actions={
              <>
                <Button
                  variant={isRevoking() ? 'warn' : 'primary'}
                  busy={act.busy()}
                  disabled={!isReady()}
                  onClick={() => void send()}
                >
                  {isRevoking() ? words.sendRevoke : words.confirm}
                </Button>
                <Button disabled={act.busy()} onClick={end}>
                  {text.flow.cancel}
                </Button>
              </>
            }
          >
            <div class="flow-form">
              <Show when={isRevoking()}>
                <p>{words.revokeLead}</p>
              </Show>
              <TextField
                label={isRevoking() ? words.revokeReason : words.reason}
                required={isRevoking()}
                maxlength={isRevoking() ? 200 : 500}
                value={reason()}
                onInput={(said) => kept.set({ reason: said })}
              />
              <Show when={isRevoking()}>
                <TextField
                  label={words.on}
                  type="date"
                  required
                  value={on()}
                  onInput={(day) => kept.set({ on: day })}
                />
                <Checkbox label={words.approved} checked={approved()} onChange={(is) => kept.set({ approved: is })} />
              </Show>
              <KeptState draft={kept} />
              <FormProblem problem={inTheWay() ?? act.problem()} />
            </div>
          </Dialog>
        )}
      </Show>
    </section>
  );
}
