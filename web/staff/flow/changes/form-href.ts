import type { ShownChange } from '#core/schemas/staff.ts';
import { NEW, pageOfKind } from '../../page-names.ts';
import { onRecord, printView, type View } from '../../paths.ts';
import { goingOn } from '../../record-page/record-tab.ts';

/** The form in which its author goes on with a change; null where it has none and can only be sent again or given up. */
export function formHref({ action, id, kind, record }: ShownChange, view: View): string | null {
  if (kind === 'FIGURE') return printView(onRecord(view, 'figures', NEW, { change: id }));
  if (action !== 'UPDATE' && action !== 'CREATE') return null;
  return printView(onRecord(view, pageOfKind(kind), record, action === 'UPDATE' ? goingOn(id) : { tab: 'edit' }));
}
