import { Show } from 'solid-js';
import { type PreviewRow, rowAction } from '#core/import/preview-row.ts';
import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/icon-paths.ts';
import { useStaff } from '../../context.ts';
import { isDoubtful } from './row-model.ts';

const icons: Readonly<Record<PreviewRow['action'], IconName>> = {
  CREATE: 'plus',
  UPDATE: 'edit',
  SAME: 'check',
  ERROR: 'warning',
  SKIPPED: 'minus',
};

/** What happens to a row, as a picture and a word; a second picture says that there is something to look at, `why` what. */
export function ActionBadge(props: { row: PreviewRow; why?: string | null }) {
  const { term, text } = useStaff();
  return (
    <span class="import-action" data-action={props.row.action}>
      <Icon name={icons[props.row.action]} />
      {term(rowAction[props.row.action])}
      <Show when={isDoubtful(props.row)}>
        <span class="import-action__doubt">
          <Icon name="flag" />
          {text.import.preview.doubts}
        </span>
      </Show>
      <Show when={props.why}>{(why) => <span class="import-action__why">{why()}</span>}</Show>
    </span>
  );
}
