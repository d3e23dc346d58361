import type { JSX } from 'solid-js';
import { type Staff, StaffContext } from '../../../web/staff/context.ts';
import { type Data, DataContext } from '../../../web/staff/data.ts';
import { DraftsContext } from '../../../web/staff/drafts/drafts-desk.ts';
import { startView } from '../../../web/staff/paths.ts';
import { zh } from '../../../web/staff/text/zh.ts';
import { noKeys } from './drafts/desk.ts';

/** A page or a part of one inside the console, whose public API does not answer. `staff`: what else it uses. */
export function InConsole(props: { staff?: Partial<Record<keyof Staff, unknown>>; children: JSX.Element }) {
  const staff = {
    api: { get: () => new Promise(() => undefined) },
    language: 'zh',
    text: zh,
    view: () => startView,
    online: () => true,
    screen: () => 'wide',
    term: (words: { zh: string }) => words.zh,
    ...props.staff,
  };
  const data = { config: { data: () => undefined, error: () => undefined } };
  return (
    // what is tested uses no more of both
    <StaffContext.Provider value={staff as unknown as Staff}>
      <DataContext.Provider value={data as unknown as Data}>
        <DraftsContext.Provider value={noKeys()}>{props.children}</DraftsContext.Provider>
      </DataContext.Provider>
    </StaffContext.Provider>
  );
}

/** An answer of the API that something is wrong. */
export function refusal(code: string, status: number): Response {
  return Response.json({ error: { code, message: '', requestId: 'r' } }, { status });
}
