import { For } from 'solid-js';
import { figureText } from '#core/figure-text.ts';
import { isAbout } from '#core/figure-topic.ts';
import { useLeader } from '../context.ts';
import { DuesView } from '../dues/DuesView.tsx';
import { duesText } from '../dues/text/dues-text.ts';
import { InternalLedger } from '../internal/InternalLedger.tsx';
import type { PlaceData } from '../model/place-data.ts';
import { printView } from '../paths.ts';
import { PartsChart } from './PartsChart.tsx';
import { typeMetrics } from './parts.ts';

/** 明白账: how organisations are set up, what documents say of members, and of how many dues were paid. Aggregates only. */
export function Ledger(props: { data: PlaceData }) {
  const { language, text, view } = useLeader();
  const words = text.ledger;
  const dues = duesText(language);
  const members = () => props.data.figures.filter((figure) => isAbout(figure, 'MEMBERS'));
  return (
    <div class="ledger">
      <section aria-label={words.settings}>
        <PartsChart data={props.data} whole="ORGS" metrics={typeMetrics} />
      </section>
      <InternalLedger />
      <section aria-labelledby="ledger-members">
        <h2 class="chart__finding" id="ledger-members">
          {words.members}
        </h2>
        <p>{words.membersNone}</p>
        <p class="note">{members().length > 0 ? words.published(members().length) : words.publishedNone}</p>
        <ul class="plain-list" role="list">
          <For each={members()}>
            {(figure) => (
              <li>
                <a href={printView({ ...view(), tab: 'figures', selected: figure.id })}>
                  {`${language === 'en' ? figure.labelEn : figure.label} ${figureText(figure, language)}`}
                </a>
                <span class="note">
                  {` ${figure.park?.name ?? figure.regionName}${text.dot}${text.figures.asOf(figure.asOf)}`}
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
      <section aria-labelledby="ledger-dues">
        <h2 class="chart__finding" id="ledger-dues">
          {dues.title}
        </h2>
        <p>{dues.lead}</p>
        <DuesView />
      </section>
    </div>
  );
}
