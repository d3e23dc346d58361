import { createMemo, Show } from 'solid-js';
import type { StaffCorrection } from '#core/schemas/staff-correction.ts';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { useStaff } from '../../context.ts';
import { onPage } from '../../paths.ts';
import { CardPages, OneCard } from '../FlowCards.tsx';
import { FlowPage } from '../FlowPage.tsx';
import { CorrectionCard } from './CorrectionCard.tsx';
import { CORRECTIONS_PATH, correctionPath } from './correction-path.ts';
import './corrections.css';

const states = ['SUBMITTED', 'ACCEPTED', 'ANSWERED'] as const;

/** 地图纠错: what visitors say about positions, adopted or answered. One of them may have the page to itself. */
export function CorrectionsPage() {
  const { go, text, view } = useStaff();
  const words = text.flow.corrections;
  const status = createMemo(() => states.find((state) => state === view().own.status) ?? 'SUBMITTED');
  return (
    <FlowPage title={text.pages.corrections} lead={words.lead}>
      <Show
        when={view().record}
        fallback={
          <>
            <div class="flow-filters">
              <SegmentedControl
                label={words.status}
                options={states.map((state) => ({ value: state, label: words.tabs[state] }))}
                value={status()}
                onChange={(next) =>
                  go({ ...onPage(view(), 'corrections'), own: next === 'SUBMITTED' ? {} : { status: next } })
                }
              />
            </div>
            <CardPages<StaffCorrection>
              path={CORRECTIONS_PATH}
              filter={{ status: status() }}
              none={{ title: words.none, detail: words.noneDetail }}
            >
              {(correction, drop) => <CorrectionCard correction={correction} onDone={drop} />}
            </CardPages>
          </>
        }
      >
        {(id) => (
          <OneCard<StaffCorrection> path={correctionPath(id())}>
            {(correction, reload) => <CorrectionCard correction={correction()} onDone={reload} />}
          </OneCard>
        )}
      </Show>
    </FlowPage>
  );
}
