import { createSignal } from 'solid-js';
import type { ShownDisplay } from '#core/schemas/display.ts';
import { createLoad } from '#web-api/create-load.ts';
import { AccountFrame } from '../account/AccountFrame.tsx';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { DisplayList } from './DisplayList.tsx';
import { IssueDisplay } from './IssueDisplay.tsx';
import './displays.css';

/** 大屏: their tokens are issued, seen and revoked here. */
export function DisplaysPage() {
  const { text } = useStaff();
  const [turn, setTurn] = createSignal(0);
  const list = createLoad(turn, () => call<{ items: ShownDisplay[] }>('GET', '/api/displays'));
  const changed = () => setTurn((n) => n + 1);
  const gone = () => new Set(list.data()?.items.flatMap(({ id, state }) => (state === 'GOOD' ? [] : [id])));
  return (
    <AccountFrame title={text.pages.displays} lead={text.displays.lead} wide>
      <IssueDisplay onMade={changed} gone={gone()} />
      <DisplayList list={list} onChanged={changed} />
    </AccountFrame>
  );
}
