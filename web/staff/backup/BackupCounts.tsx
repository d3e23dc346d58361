import { For, Show } from 'solid-js';
import { useStaff } from '../context.ts';
import { type CountGroup, countGroups, type Rows } from './count-groups.ts';
import './backup.css';

/** How much of each kind is in a backup and, after a restore, how much came back. */
export function BackupCounts(props: { kept: Rows; restored?: Rows | undefined }) {
  const { term, text } = useStaff();
  const words = text.backup.counts;
  const groups = () => countGroups(props.kept, props.restored, Object.keys(words.tables));
  const named = ({ name }: CountGroup) => {
    if ('term' in name) return term(name.term);
    return 'table' in name ? (words.tables[name.table] ?? name.table) : words.rest(name.others);
  };
  const number = (count: number) => count.toLocaleString('zh-CN');
  return (
    <table class="backup__counts">
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col" class="backup__number">
            {words.kept}
          </th>
          <Show when={props.restored}>
            <th scope="col" class="backup__number">
              {words.restored}
            </th>
            <td />
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={groups()}>
          {(group) => (
            <tr>
              <th scope="row">{named(group)}</th>
              <td class="backup__number">{number(group.kept)}</td>
              <Show when={group.restored !== undefined}>
                <td class="backup__number">{number(group.restored ?? 0)}</td>
                <td>{group.restored === group.kept ? words.same : words.differs}</td>
              </Show>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
