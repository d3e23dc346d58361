/** What a name of a file is put together of; null or empty parts are left out. */
export type FileNameParts = {
  readonly kind: string;
  /** Where the records lie, or that there is no limit. */
  readonly scope: string;
  /** What else narrows them, and whether samples are among them. */
  readonly marks: readonly string[];
  /** Coordinate system, where there are coordinates. */
  readonly system: string | null;
  /** `YYYY-MM-DD` */
  readonly day: string;
};

/** Signs that file systems or programs take for something else. */
const UNFIT = /[\\/:*?"<>|_\s\p{Cc}]+/gu;

/** `阵地_晋中市_GCJ-02_2026-11-30`: whoever gets the file knows without opening it what it is, of where, of when and in which system. */
export function fileName({ day, kind, marks, scope, system }: FileNameParts): string {
  const parts = [kind, scope, ...marks, system ?? '', day].map((part) => part.replace(UNFIT, '').slice(0, 60));
  return parts.filter((part) => part !== '').join('_');
}
