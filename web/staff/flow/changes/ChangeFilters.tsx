import { recordCatalogue, staffKinds } from '#core/records/catalogue.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { Select } from '#ui/Select.tsx';
import { useStaff } from '../../context.ts';
import { canDo } from '../../model/rights.ts';
import { RegionSelects } from '../../rail/RegionSelects.tsx';
import { type ChangesFilter, type ChangeTab, changeTabs } from './changes-query.ts';

/** Which changes the list shows. Whoever submits nothing is not asked for their own. */
export function ChangeFilters(props: { filter: ChangesFilter; onFilter: (filter: ChangesFilter) => void }) {
  const { session, term, text } = useStaff();
  const words = text.flow.changes;
  const kinds = [
    { value: '', label: words.allKinds },
    ...staffKinds.map((kind) => ({ value: kind, label: term(recordCatalogue[kind].term) })),
    { value: 'FIGURE', label: words.figure },
  ];
  const hasOwn = () => canDo(session.me(), 'change.submit') || canDo(session.me(), 'record.edit');
  const tabs = () => changeTabs.filter((tab) => tab !== 'DRAFT' || hasOwn());
  return (
    <div class="flow-filters">
      <SegmentedControl
        label={words.status}
        options={tabs().map((tab) => ({ value: tab, label: words.tabs[tab] }))}
        value={props.filter.status}
        // the options are the tabs
        onChange={(status) => props.onFilter({ ...props.filter, status: status as ChangeTab })}
      />
      <Select
        label={words.kind}
        options={kinds}
        value={props.filter.kind ?? ''}
        onChange={
          (kind) => props.onFilter({ ...props.filter, kind: kind === '' ? null : (kind as ChangesFilter['kind']) }) // one of the options
        }
      />
      <RegionSelects region={props.filter.region} onChange={(region) => props.onFilter({ ...props.filter, region })} />
      {hasOwn() && (
        <Checkbox
          label={words.mine}
          checked={props.filter.mine}
          onChange={(mine) => props.onFilter({ ...props.filter, mine })}
        />
      )}
    </div>
  );
}
