import { type PartyValue, TOOK_PART } from '#core/records/check/parties.ts';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { ChosenRows } from './ChosenRows.tsx';
import type { FieldControlProps } from './field-control.ts';
import { typedNumber } from './typed-number.ts';

/** `stop`: the text while it is no number yet. */
type Party = Omit<PartyValue, 'stop'> & { readonly stop: number | string | null };

/** Who took part in an activity or was visited: what each did there, and the order of the route. */
export function PartiesControl(props: FieldControlProps) {
  const words = useStaff().text.controls.parties;
  return (
    <ChosenRows<Party>
      control={props}
      kinds={props.field.value.is === 'PARTIES' ? props.field.value.kinds : []}
      pick={words.found}
      fresh={(item) => ({ item, role: TOOK_PART, stop: null })}
    >
      {(party, set) => (
        <>
          <TextField
            label={words.role}
            maxlength={20}
            autocomplete="off"
            value={party()?.role ?? ''}
            onInput={(role) => set({ role })}
          />
          <TextField
            label={words.stop}
            inputmode="numeric"
            autocomplete="off"
            value={String(party()?.stop ?? '')}
            onInput={(typed) => set({ stop: typedNumber(typed) })}
          />
        </>
      )}
    </ChosenRows>
  );
}
