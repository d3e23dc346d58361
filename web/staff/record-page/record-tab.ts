/** Parts of the page of a record; `facts` is not said in its address. */
export const recordTabs = ['facts', 'edit', 'history'] as const;
export type RecordTab = (typeof recordTabs)[number];

/** What the address of a form says where somebody was there and found something else. */
export const VERIFYING = { tab: 'edit', verify: 'on' } as const;

/** What the address of a form says that goes on with a change kept at the portal: its fields are filled in when it opens. */
export function goingOn(change: string): Readonly<Record<string, string>> {
  return { tab: 'edit', change };
}

export function isTab(name: string | undefined): name is RecordTab {
  return recordTabs.some((tab) => tab === name);
}
