import type { Closure } from '#core/hours/open-state.ts';
import type { DateException } from '#core/hours/opening-hours.ts';
import type { StaffRecord, StaffValues } from '#core/schemas/staff.ts';
import { listOf } from '../fields/list-value.ts';
import { withClosedDay, withoutClosedDay } from '../hours/model/closed-today.ts';
import { TodayClosed } from '../hours/TodayClosed.tsx';
import { type EditBody, makeAct } from '../parts/act.ts';

/** 今天不开: public at once, from the page of the site. */
export function SiteToday(props: { record: StaffRecord; onReload: () => void }) {
  const days = () => listOf<DateException>(props.record.values.dayExceptions);
  const closures = () => listOf<Closure>(props.record.values.closures);
  const edit = makeAct<EditBody>(undefined);
  const write = async (values: StaffValues) => {
    const { id, kind, version } = props.record;
    try {
      await edit({ id, kind, version }, { values, submit: false, reason: null });
    } finally {
      // whoever was faster: the page shows it, and the next tap counts
      props.onReload();
    }
  };
  return (
    <TodayClosed
      closures={closures()}
      dayExceptions={days()}
      onDeclare={(day) => write({ dayExceptions: withClosedDay(days(), day) })}
      onUndo={(day) => write({ dayExceptions: withoutClosedDay(days(), day) })}
      onSuspend={(closure) => write({ closures: [...closures(), closure] })}
    />
  );
}
