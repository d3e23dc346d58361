import type { PresentationContent } from '#core/schemas/presentation.ts';
import type { ShelfName } from './create-shelves.ts';
import type { Kept } from './shelf.ts';

/** A view or route while it is written. */
export type RouteDraft = {
  content: PresentationContent;
  shelf: ShelfName;
  /** What it was saved as; null = never yet. */
  kept: Kept | null;
  /** There are changes that nobody saved. */
  touched: boolean;
};

type Given = Pick<PresentationContent, 'kind' | 'title' | 'stops' | 'regionCode'> & Partial<PresentationContent>;

/** A draft of what is given, with nothing that a reader of the system would not keep. */
export function createDraft(given: Given, shelf: ShelfName): RouteDraft {
  const { audience = 'OWN', kind, note = null, plannedOn = null, regionCode, stops, title } = given;
  return { content: { kind, title, note, regionCode, audience, plannedOn, stops }, shelf, kept: null, touched: false };
}

export function changedDraft(draft: RouteDraft, change: Partial<PresentationContent>): RouteDraft {
  return { ...draft, content: { ...draft.content, ...change }, touched: true };
}

/** A field left empty is nothing. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
