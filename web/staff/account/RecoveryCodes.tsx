import { For } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { useStaff } from '../context.ts';
import { CopyButton } from '../record/CopyButton.tsx';

/** Codes that are shown this once: to be copied, printed, and confirmed as kept. */
export function RecoveryCodes(props: { codes: readonly string[]; saved: boolean; onSaved: (saved: boolean) => void }) {
  const { text } = useStaff();
  const words = text.account.factor;
  return (
    <section class="account-codes" aria-label={words.codesTitle}>
      <h3>{words.codesTitle}</h3>
      <p>{words.codesLead}</p>
      <ul>
        <For each={props.codes}>
          {(code) => (
            <li>
              <code>{code}</code>
            </li>
          )}
        </For>
      </ul>
      <div class="account-actions">
        <CopyButton value={props.codes.join('\n')} label={words.codesTitle} />
        <Button size="small" variant="quiet" icon="print" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <Checkbox label={words.saved} checked={props.saved} onChange={props.onSaved} />
    </section>
  );
}
