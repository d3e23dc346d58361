/** A trouble that the person at the terminal can mend; the message says how, in one line of each language. */
export class Mend extends Error {
  readonly chinese: string;
  readonly english: string;

  constructor(chinese: string, english: string) {
    super(`${chinese} ${english}`);
    this.chinese = chinese;
    this.english = english;
  }
}

/** A program that we ran failed; its output says why, our own stack would not. */
export class ProgramFailed extends Error {
  constructor(what: string, output: string) {
    super(`${what}\n${output.trimEnd()}`);
  }
}

const FULL = /ENOSPC|no space left on device|database or disk is full|SQLITE_FULL/i;

/** What to tell about any failure: the mend where one is known, else the error itself. */
export function explain(error: unknown): string {
  if (error instanceof Mend) return `✗ ${error.chinese}\n  ${error.english}`;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (FULL.test(text)) return explain(diskFull());
  if (error instanceof ProgramFailed) return `✗ ${error.message}`;
  return `✗ ${text}`;
}

export function diskFull(freeMegabytes?: number): Mend {
  const left = freeMegabytes === undefined ? '' : `（只剩 ${freeMegabytes} MB）`;
  return new Mend(
    `磁盘空间不足${left}：请至少腾出 500 MB 后重试。`,
    `The disk is full${freeMegabytes === undefined ? '' : ` (${freeMegabytes} MB left)`}: free at least 500 MB, then try again.`,
  );
}
