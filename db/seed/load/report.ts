/** What became of one part of the load. */
export interface PartReport {
  readonly code: string;
  readonly label: string;
  readonly rowCount: number;
  /** Digest of what the part writes; null for a removal. */
  readonly digest: string | null;
  /** LOADED: written; UP_TO_DATE: nothing to do; REMOVED: taken out (samples). */
  readonly outcome: 'LOADED' | 'UP_TO_DATE' | 'REMOVED';
  readonly seconds: number;
}

export interface LoadReport {
  readonly demoData: boolean;
  readonly parts: readonly PartReport[];
}

const OUTCOME = { LOADED: '已装入', UP_TO_DATE: '已是最新', REMOVED: '已移除' } as const;

/** 行政区划 48,933 条：已装入（3.2 秒） */
export function partLine({ label, rowCount, outcome, seconds }: PartReport): string {
  const time = outcome === 'UP_TO_DATE' ? '' : `（${seconds.toFixed(1)} 秒）`;
  return `${label} ${rowCount.toLocaleString('en-US')} 条：${OUTCOME[outcome]}${time}`;
}

/** The end of the load in one line. */
export function summaryLine({ demoData, parts }: LoadReport): string {
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0).toFixed(1);
  const state = demoData ? '含示例数据' : '不含示例数据';
  const isCurrent = parts.every(({ outcome }) => outcome === 'UP_TO_DATE');
  return isCurrent ? `数据已是最新（${state}）` : `数据装入完成（${state}），写入用时 ${seconds} 秒`;
}
