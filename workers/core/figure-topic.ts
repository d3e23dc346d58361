/** 话题 of a document's figure that no live count speaks of, by the word that the document itself uses. */
const words = { INSTRUCTORS: '指导员', FIRST_SECRETARIES: '第一书记', MEMBERS: '党员' } as const;
export type FigureTopic = keyof typeof words;

/** Whether a figure counts what the topic names. */
export function isAbout({ label }: { readonly label: string }, topic: FigureTopic): boolean {
  return label.includes(words[topic]);
}
