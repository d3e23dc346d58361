import { createSignal, For, Show } from 'solid-js';
import { DISPLAY_DAYS } from '#core/access/limits.ts';
import type { MadeDisplay } from '#core/schemas/display.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { createForm } from '../account/create-form.ts';
import { MadeAddress } from '../account/MadeAddress.tsx';
import { SentForm } from '../account/SentForm.tsx';
import { useStaff } from '../context.ts';
import { canDo } from '../model/rights.ts';
import { call } from '../parts/call.ts';
import { RegionSelects } from '../rail/RegionSelects.tsx';
import { type DisplayDraft, emptyDisplay, misunderstood, viewOfDisplay } from './view-of-display.ts';

/** Makes a token and shows its address this once. */
export function IssueDisplay(props: {
  onMade: () => void;
  /** Public ids of screens that are good no more: their addresses are not offered any longer. */
  gone: ReadonlySet<string>;
}) {
  const { session, term, text } = useStaff();
  const words = text.displays;
  const form = createForm(term);
  const [draft, setDraft] = createSignal<DisplayDraft>(emptyDisplay);
  const [made, setMade] = createSignal<MadeDisplay>();
  const change = (part: Partial<DisplayDraft>) => setDraft((before) => ({ ...before, ...part }));
  const mayInternal = () => canDo(session.me(), 'display.grant-internal');
  const begin = () => {
    const { label, region, level, days } = draft();
    if (region === null) return form.refuse({ region: words.chooseRegion }, words.chooseRegion);
    const unread = misunderstood(draft()).map((name) => [name, words.expected[name]] as const);
    if (unread[0]) return form.refuse(Object.fromEntries(unread), unread[0][1]);
    const send = async () => {
      const body = { label, region, level, days, view: viewOfDisplay(draft()) };
      setMade(await call<MadeDisplay>('POST', '/api/displays', body));
      setDraft(emptyDisplay);
      props.onMade();
    };
    void form.send(send, { NOT_FOUND: words.notYours });
  };
  const usable = () => {
    const it = made();
    return it === undefined || props.gone.has(it.display.id) ? undefined : it;
  };
  const settings = ['rotate', 'every', 'seams', 'night'] as const;
  const hints = { rotate: words.rotateHint, every: undefined, seams: words.seamsHint, night: words.nightHint };
  return (
    <section class="account-part" aria-labelledby="issue-display">
      <h2 id="issue-display">{words.issue}</h2>
      <SentForm form={form} label={words.create} class="displays__form" onSend={begin}>
        <TextField
          label={words.label}
          hint={words.labelHint}
          required
          maxlength={60}
          value={draft().label}
          error={form.field('label')}
          onInput={(label) => change({ label })}
        />
        <RegionSelects region={draft().region} onChange={(region) => change({ region })} />
        <Show when={mayInternal()}>
          <Select
            label={words.level}
            value={draft().level}
            options={(['PUBLIC', 'INTERNAL'] as const).map((value) => ({ value, label: words.levels[value] }))}
            onChange={(level) => change({ level: level === 'INTERNAL' ? level : 'PUBLIC' })}
          />
        </Show>
        <Select
          label={words.days}
          value={String(draft().days)}
          options={DISPLAY_DAYS.map((days) => ({ value: String(days), label: words.dayWords(days) }))}
          onChange={(days) => change({ days: Number(days) })}
        />
        <For each={settings}>
          {(name) => (
            <TextField
              label={words[name]}
              hint={hints[name]}
              maxlength={200}
              value={draft()[name]}
              error={form.field(name)}
              onInput={(value) => change({ [name]: value })}
            />
          )}
        </For>
        <Checkbox label={words.touch} checked={draft().touch} onChange={(touch) => change({ touch })} />
        <Checkbox label={words.samples} checked={draft().samples} onChange={(samples) => change({ samples })} />
      </SentForm>
      <Show when={usable()}>
        {(it) => (
          <MadeAddress
            said={words.made(it().display.label, chinaDay(Date.parse(it().display.expiresAt)))}
            label={words.link}
            copyLabel={words.copy}
            path={it().path}
          />
        )}
      </Show>
    </section>
  );
}
