/** Words of what is told while a page is open. */
export const liveZh = { waiting: (n: number) => `有 ${n} 条更新，点击刷新` };
export type LiveText = typeof liveZh;
