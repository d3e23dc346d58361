/** Parts of the page of a record; `facts` is not said in its address. */
export const recordTabs = ['facts', 'edit', 'history'] as const;
export type RecordTab = (typeof recordTabs)[number];

export function isTab(name: string | undefined): name is RecordTab {
  return recordTabs.some((tab) => tab === name);
}
