import { Select } from '#ui/Select.tsx';
import { useLeader } from '../context.ts';
import { measures } from '../paths.ts';
import { measureTerm } from './measure-term.ts';

/** What is compared or followed: one count or share. */
export function MeasureSelect() {
  const { go, term, text, view } = useLeader();
  return (
    <Select
      label={text.charts.measure}
      value={view().measure}
      options={measures.map((value) => ({ value, label: term(measureTerm.of(value)) }))}
      onChange={(value) => {
        const measure = measures.find((code) => code === value);
        if (measure) go({ ...view(), measure }, 'replace');
      }}
    />
  );
}
