/** How an answer is read: at which instant, and with how many decimals a public coordinate is given. */
export interface View {
  /** Milliseconds UTC. */
  readonly now: number;
  readonly decimals: number;
}

/** 示例 records left out, along with the others, or alone. */
export type IllustrativeChoice = 'exclude' | 'include' | 'only';
