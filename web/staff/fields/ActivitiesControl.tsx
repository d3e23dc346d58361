import type { PairingActivityKind } from '#core/terms/pairing.ts';
import { pairingActivityKind } from '#core/terms/pairing.ts';
import { chinaDay } from '#ui/china-time.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { codeOf } from '../paths.ts';
import type { FieldControlProps } from './field-control.ts';
import { listOf } from './list-value.ts';
import { RowsControl } from './RowsControl.tsx';
import { typedNumber } from './typed-number.ts';

type Activity = {
  readonly kind: PairingActivityKind;
  readonly on: string;
  readonly summary: string;
  /** 分; the text while it is no number yet. */
  readonly amountFen: number | string | null;
};

/** What two parties did together: kind, day, what, money. */
export function ActivitiesControl(props: FieldControlProps) {
  const { term, text } = useStaff();
  const words = text.controls.activities;
  const kinds = () => Object.entries(pairingActivityKind).map(([value, kind]) => ({ value, label: term(kind) }));
  return (
    <RowsControl<Activity>
      label={props.label}
      error={props.error}
      one={words.one}
      items={listOf<Activity>(props.value)}
      onChange={props.onChange}
      fresh={() => ({ kind: 'JOINT', on: chinaDay(Date.now()), summary: '', amountFen: null })}
    >
      {(item, set) => (
        <>
          <Select
            label={words.kind}
            options={kinds()}
            value={item().kind}
            onChange={(code) => set({ kind: codeOf(pairingActivityKind, code) ?? 'JOINT' })}
          />
          <TextField label={words.on} type="date" value={item().on} onInput={(on) => set({ on })} />
          <TextField label={words.summary} value={item().summary} onInput={(summary) => set({ summary })} />
          <TextField
            label={words.amount}
            inputmode="decimal"
            autocomplete="off"
            value={yuan(item().amountFen)}
            onInput={(typed) => set({ amountFen: fen(typed) })}
          />
        </>
      )}
    </RowsControl>
  );
}

function yuan(amount: Activity['amountFen']): string {
  return typeof amount === 'number' ? String(amount / 100) : (amount ?? '');
}

function fen(typed: string): Activity['amountFen'] {
  const amount = typedNumber(typed);
  return typeof amount === 'number' ? Math.round(amount * 100) : amount;
}
