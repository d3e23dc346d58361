/** So many requests at once: a browser sends six to one place, the others would wait in it with their time limit running. */
const AT_ONCE = 6;

/** Asks for each item, some at a time, and gives the answers in the order of the items. Rejects with the first refusal. */
export async function inTurns<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let first = 0; first < items.length; first += AT_ONCE) {
    answers.push(...(await Promise.all(items.slice(first, first + AT_ONCE).map(ask))));
  }
  return answers;
}
