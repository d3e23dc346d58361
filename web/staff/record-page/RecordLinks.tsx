import { createSignal, For, Show } from 'solid-js';
import type { MadeLink, ShownRecordLink } from '#core/schemas/access.ts';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { createLoad } from '#web-api/create-load.ts';
import { requestPath } from '#web-api/request-path.ts';
import { FormProblem } from '../account/FormProblem.tsx';
import { MadeAddress } from '../account/MadeAddress.tsx';
import { useStaff } from '../context.ts';
import { createAct } from '../flow/model/create-act.ts';
import { forgetUndo } from '../frame/undo-last.ts';
import { call } from '../parts/call.ts';
import { SureDialog } from '../parts/SureDialog.tsx';

/** Who answers for records of a kind by a link. */
const LINK_ROLES = { VILLAGE: 'VILLAGE_REP', ENTERPRISE: 'ENTERPRISE_REP' } as const;
type LinkRole = (typeof LINK_ROLES)[keyof typeof LINK_ROLES];

/** The role of whoever a link for a record of the kind is given to; null where nobody gets one. */
export function linkRoleOf({ isIllustrative, kind, mergedInto }: StaffRecord): LinkRole | null {
  if (isIllustrative || mergedInto !== null) return null;
  return kind === 'VILLAGE' || kind === 'ENTERPRISE' ? LINK_ROLES[kind] : null;
}

/** One-time links by which a representative answers for a village or an enterprise without an account. */
export function RecordLinks(props: { record: StaffRecord; bearer: LinkRole }) {
  const { term, text } = useStaff();
  const words = text.record.links;
  const act = createAct(term);
  const [made, setMade] = createSignal<MadeLink>();
  const list = createLoad(
    () => props.record.id,
    (record, signal) =>
      call<{ items: ShownRecordLink[] }>('GET', requestPath('/api/record-links', {}, { record }), undefined, signal),
  );
  const issue = () =>
    act.run(async () => {
      setMade(await call<MadeLink>('POST', '/api/record-links', { role: props.bearer, record: props.record.id }));
      forgetUndo();
      list.retry();
    });
  /** The link somebody is asked about before it is withdrawn. */
  const [asking, setAsking] = createSignal<ShownRecordLink>();
  const revoke = (id: number) =>
    act.run(async () => {
      await call('DELETE', `/api/record-links/${id}`);
      forgetUndo();
      setAsking(undefined);
      setMade(undefined);
      list.retry();
    });
  const end = () => {
    setAsking(undefined);
    act.clear();
  };
  const state = ({ expiresAt, openedAt }: ShownRecordLink) => {
    const until = chinaMinute(Date.parse(expiresAt));
    return openedAt === null ? words.unopened(until) : words.opened(chinaMinute(Date.parse(openedAt)), until);
  };
  return (
    // whose links these are is the portal's to say: elsewhere there are none to see
    <Show when={list.data()}>
      {(links) => (
        <section class="aside-part" aria-labelledby="links-title">
          <h2 id="links-title">{words.title[props.bearer]}</h2>
          <p class="note">{words.lead}</p>
          <div class="aside-part__acts">
            <Button icon="plus" busy={act.busy()} onClick={() => void issue()} wide>
              {words.issue}
            </Button>
          </div>
          <Show when={made()}>
            {(it) => (
              <MadeAddress
                said={words.made(chinaMinute(Date.parse(it().expiresAt)))}
                label={words.address}
                copyLabel={words.copy}
                path={it().path}
              />
            )}
          </Show>
          <FormProblem problem={asking() ? undefined : act.problem()} />
          <Show when={links().items.length > 0}>
            <ul class="record-links" role="list">
              <For each={newestFirst(links().items)}>
                {(link) => (
                  <li>
                    <span>{state(link)}</span>
                    <Button size="small" onClick={() => setAsking(link)}>
                      {words.revoke}
                    </Button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <Show when={asking()}>
            {(link) => (
              <SureDialog
                title={words.revokeTitle(link().record.name)}
                sure={words.revokeSure}
                work={act}
                onSure={() => void revoke(link().id)}
                onClose={end}
              >
                <p>
                  <strong>{state(link())}</strong>
                </p>
                <p>{link().openedAt === null ? words.revokeUnopened : words.revokeOpened}</p>
              </SureDialog>
            )}
          </Show>
        </section>
      )}
    </Show>
  );
}

function newestFirst(links: readonly ShownRecordLink[]): readonly ShownRecordLink[] {
  return [...links].sort((a, b) => b.id - a.id);
}
