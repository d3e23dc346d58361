/** 话题 of a document's figure that no live count speaks of, by the word that the document itself uses. */
const words = { INSTRUCTORS: '指导员', FIRST_SECRETARIES: '第一书记', MEMBERS: '党员' } as const;
export type FigureTopic = keyof typeof words;

/** Units of persons; what counts posts, deeds or a share in percent may name them too. */
const PERSONS: readonly (string | null)[] = ['人', '名', null];

/** Whether a figure counts the persons that the topic names. */
export function isAbout(
  { label, unit }: { readonly label: string; readonly unit: string | null },
  topic: FigureTopic,
): boolean {
  return label.includes(words[topic]) && PERSONS.includes(unit);
}
