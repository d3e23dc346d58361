import { usePage } from '../page-context.ts';
import { QrCode } from './QrCode.tsx';

/** The address of a place's page as a code: what a kiosk cannot do, call or lead the way, the visitor's phone can. */
export function KioskTakeAway(props: { url: string }) {
  const words = usePage().text.everyone.kiosk;
  return (
    <section class="kiosk-code">
      <QrCode of={props.url} label={words.takeAwayCode} />
      <div class="kiosk-code__words">
        <h2>{words.takeAway}</h2>
        <p>{words.takeAwayHelp}</p>
      </div>
    </section>
  );
}
