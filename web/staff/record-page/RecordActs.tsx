import { createSignal, Show } from 'solid-js';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { useStaff } from '../context.ts';
import { MergeRecords } from './MergeRecords.tsx';
import { ReasonedAct } from './ReasonedAct.tsx';

/** 停用, 恢复 and 合并: each with its reason, each approved by somebody else. */
export function RecordActs(props: { record: StaffRecord; onReload: () => void }) {
  const { text } = useStaff();
  const words = text.record.acts;
  const [doing, setDoing] = createSignal<'close' | 'reopen' | 'merge'>();
  const isClosed = () => props.record.status === 'CLOSED';
  const may = () => props.record.rights.submit && props.record.mergedInto === null;
  const end = () => setDoing(undefined);
  const done = () => {
    end();
    props.onReload();
  };
  return (
    <Show when={may()}>
      <section class="aside-part" aria-labelledby="acts-title">
        <h2 id="acts-title">{words.title}</h2>
        <div class="aside-part__acts">
          <Show
            when={!isClosed()}
            fallback={
              <Button icon="undo" onClick={() => setDoing('reopen')} wide>
                {words.reopen}
              </Button>
            }
          >
            <Button icon="merge" onClick={() => setDoing('merge')} wide>
              {words.merge}
            </Button>
            <Button variant="warn" icon="archive" onClick={() => setDoing('close')} wide>
              {words.close}
            </Button>
          </Show>
        </div>
        <ReasonedAct
          open={doing() === 'close'}
          record={props.record}
          act="close"
          title={words.closeTitle(props.record.title)}
          lead={props.record.kind === 'ORGANISATION' ? `${words.closeOrganisation}${words.closeLead}` : words.closeLead}
          onClose={end}
          onDone={done}
        />
        <ReasonedAct
          open={doing() === 'reopen'}
          record={props.record}
          act="reopen"
          title={words.reopenTitle(props.record.title)}
          lead={words.reopenLead}
          onClose={end}
          onDone={done}
        />
        <Show when={doing() === 'merge'}>
          <MergeRecords record={props.record} onClose={end} onDone={done} />
        </Show>
      </section>
    </Show>
  );
}
