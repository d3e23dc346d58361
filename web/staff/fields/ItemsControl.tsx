import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { ChosenRows } from './ChosenRows.tsx';
import type { FieldControlProps } from './field-control.ts';
import { typedNumber } from './typed-number.ts';

type Offered = { readonly item: string; readonly promiseHours: number | string | null };

/** Service items that a station offers, each with how long it takes there. */
export function ItemsControl(props: FieldControlProps) {
  const words = useStaff().text.controls.items;
  return (
    <ChosenRows<Offered>
      control={props}
      kinds={['SERVICE_ITEM']}
      pick={words.item}
      fresh={(item) => ({ item, promiseHours: null })}
    >
      {(offered, set) => (
        <TextField
          label={words.hours}
          inputmode="decimal"
          autocomplete="off"
          value={String(offered()?.promiseHours ?? '')}
          onInput={(typed) => set({ promiseHours: typedNumber(typed) })}
        />
      )}
    </ChosenRows>
  );
}
