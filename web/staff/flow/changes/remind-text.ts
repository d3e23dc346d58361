import type { ShownChange } from '#core/schemas/staff.ts';
import { changeAction } from '#core/terms/change.ts';
import type { Term } from '#core/terms/term.ts';
import { distanceWords } from '../model/distance-words.ts';
import type { FlowText } from '../text/flow-zh.ts';
import { fieldOfChange } from './change-words.ts';

/** Changes told one by one; a message that is longer is not read. */
const MAX_ITEMS = 8;
const MAX_FIELDS = 4;

type Asked = {
  readonly changes: readonly ShownChange[];
  /** Role of whoever asks, and where; never a name. */
  readonly role: string;
  readonly link: string;
};

/** The message for the working group that asks for approval: who asks, what, how many, and where to go. No personal data. */
export function remindText({ changes, role, link }: Asked, term: (words: Term) => string, text: FlowText): string {
  const words = text.changes;
  const told = changes.slice(0, MAX_ITEMS);
  const items = told.map((change, i) => words.remindItem(i + 1, change.title, whatOf(change, term, text)));
  const more = changes.length > told.length ? [words.remindMore(changes.length - told.length)] : [];
  return [words.remindHead(role, changes.length), ...items, ...more, link].join('\n');
}

function whatOf(change: ShownChange, term: (words: Term) => string, text: FlowText): string {
  const words = text.changes;
  const { action, movedM } = change;
  const moved = movedM === null ? '' : words.remindMoved(distanceWords(movedM, text));
  if (action !== 'UPDATE') return `${term(changeAction[action])}${moved}`;
  const fields = change.fields.flatMap(({ field }) => {
    const known = fieldOfChange(change, field);
    return known === null ? [] : [term(known.term)];
  });
  const named = fields.slice(0, MAX_FIELDS).join(words.comma);
  return `${words.remindFields(term(changeAction[action]), named)}${moved}`;
}
