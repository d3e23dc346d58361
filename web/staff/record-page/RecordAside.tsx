import { For, Show } from 'solid-js';
import { recordCatalogue } from '#core/records/catalogue.ts';
import type { ShownChange, StaffRecord } from '#core/schemas/staff.ts';
import { createMember } from '../account/create-member.ts';
import { useStaff } from '../context.ts';
import { OrganisationDues } from '../dues/OrganisationDues.tsx';
import { OrganisationStatus } from '../flow/acts/OrganisationStatus.tsx';
import { PairingActs } from '../flow/acts/PairingActs.tsx';
import { canDo } from '../model/rights.ts';
import { pageOfKind } from '../page-names.ts';
import { onPage, printView, startView } from '../paths.ts';
import { OpenChanges } from './OpenChanges.tsx';
import { RecordActs } from './RecordActs.tsx';
import { linkRoleOf, RecordLinks } from './RecordLinks.tsx';
import { SiteToday } from './SiteToday.tsx';
import { VerifySite } from './VerifySite.tsx';

/** What is going on about a record, and what can be done with it besides changing its fields. */
export function RecordAside(props: {
  record: StaffRecord;
  onReload: () => void;
  /** Shows the form with what a change asks for; null where the record may not be changed. */
  onGoOn: ((change: ShownChange) => void) | null;
  /** Shows the form of a site that was found to differ. */
  onDiffers: (() => void) | null;
}) {
  const { session, text } = useStaff();
  // the page of a session that ended stays as it was behind the dialog that takes it up again
  const member = createMember(session);
  const isOpenSite = () => props.record.kind === 'SITE' && ['PUBLISHED', 'SUSPENDED'].includes(props.record.status);
  return (
    <aside class="record-aside" aria-label={text.record.acts.title}>
      <Show when={isOpenSite() && props.record.rights.edit}>
        <SiteToday record={props.record} onReload={props.onReload} />
      </Show>
      <Show when={isOpenSite() && props.record.rights.verify}>
        <VerifySite record={props.record} onReload={props.onReload} onDiffers={props.onDiffers} />
      </Show>
      <Show when={props.record.kind === 'ORGANISATION' && props.record.rights.submit}>
        <OrganisationStatus record={props.record} onReload={props.onReload} />
      </Show>
      <Show when={props.record.kind === 'ORGANISATION' && canDo(member(), 'dues.enter')}>
        <OrganisationDues record={props.record} />
      </Show>
      <Show when={props.record.kind === 'PAIRING'}>
        <PairingActs record={props.record} onReload={props.onReload} />
      </Show>
      <Show when={canDo(member(), 'link.issue') && linkRoleOf(props.record)}>
        {(bearer) => <RecordLinks record={props.record} bearer={bearer()} />}
      </Show>
      <OpenChanges record={props.record} onGoOn={props.onGoOn} />
      <Attached record={props.record} />
      <RecordActs record={props.record} onReload={props.onReload} />
    </aside>
  );
}

/** Counts of what hangs on the record; where a list can show exactly that, the way to it. */
function Attached(props: { record: StaffRecord }) {
  const { term, text, view } = useStaff();
  const words = text.record.attached;
  const shown = () => props.record.attached.filter(({ count }) => count > 0);
  return (
    <Show when={shown().length > 0}>
      <section class="aside-part" aria-labelledby="attached-title">
        <h2 id="attached-title">{words.title}</h2>
        <ul class="attached" role="list">
          <For each={shown()}>
            {({ kind, role, count }) => {
              const label = words.count(term(recordCatalogue[kind].term), count);
              // lists can be narrowed to a park, and to nothing else that things hang on
              return (
                <li data-role={role}>
                  <Show when={props.record.kind === 'PARK'} fallback={label}>
                    <a
                      href={printView({
                        ...startView,
                        ...onPage(view(), pageOfKind(kind)),
                        region: null,
                        q: '',
                        park: props.record.id,
                      })}
                    >
                      {label}
                    </a>
                  </Show>
                </li>
              );
            }}
          </For>
        </ul>
      </section>
    </Show>
  );
}
