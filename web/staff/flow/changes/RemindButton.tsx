import { createSignal, Show } from 'solid-js';
import type { ShownChange } from '#core/schemas/staff.ts';
import { role } from '#core/terms/access.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/copy-text.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { useStaff } from '../../context.ts';
import { notices } from '../../frame/notices.ts';
import { BASE } from '../../paths.ts';
import { remindText } from './remind-text.ts';

/** 提醒审核: copies a message for the working group; where the browser refuses, it is there to be copied by hand. */
export function RemindButton(props: { changes: readonly ShownChange[] }) {
  const { session, term, text } = useStaff();
  const words = text.flow.changes;
  const [shown, setShown] = createSignal<string>();
  const message = () => {
    const { changes } = props;
    const [only] = changes.length === 1 ? changes : [];
    const held = session.me()?.roles.find((each) => each === 'PARK_EDITOR') ?? session.me()?.roles[0] ?? 'PARK_EDITOR';
    const path = only === undefined ? `${BASE}changes` : `${BASE}changes/${only.id}`;
    const asked = { changes, role: term(role[held]), link: `${window.location.origin}${path}` };
    return remindText(asked, term, text.flow);
  };
  const copy = async () => {
    const copied = await copyText(message());
    if (copied) notices.show({ tone: 'ok', message: words.remindDone });
    else setShown(message());
  };
  return (
    <>
      <Button icon="copy" onClick={() => void copy()}>
        {words.remind}
      </Button>
      <Dialog open={shown() !== undefined} onClose={() => setShown(undefined)} title={words.remindTitle}>
        <p>{words.remindFailed}</p>
        <Show when={shown()}>{(it) => <pre class="remind-text">{it()}</pre>}</Show>
      </Dialog>
    </>
  );
}
