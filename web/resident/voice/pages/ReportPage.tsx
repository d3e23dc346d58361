import { Show } from 'solid-js';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { dataLang, usePage } from '../../page-context.ts';
import type { ReportData } from '../load-voice.ts';
import { VoiceShell } from './VoiceShell.tsx';

/** 随手拍: who takes it and when, or that nobody does here and which number to call. */
export function ReportPage(props: { data: ReportData }) {
  const { language, text } = usePage();
  const words = text.voice;
  const { hazard } = props.data.config;
  return (
    <Show
      when={hazard}
      fallback={
        <VoiceShell title={words.report.title} lead={words.report.off} privacy={[]}>
          <p>{words.report.offHelp}</p>
        </VoiceShell>
      }
    >
      {(unit) => (
        <VoiceShell
          title={words.report.title}
          lead={words.report.lead}
          before={
            <>
              <DefinitionList
                items={[
                  { label: words.report.unit, value: <span lang={dataLang(language)}>{unit().unit}</span> },
                  { label: words.report.hours, value: <span lang={dataLang(language)}>{unit().hours}</span> },
                ]}
              />
              <p class="voice__note">{words.report.urgent}</p>
            </>
          }
          form
          phone={unit().phone === null ? null : { number: unit().phone ?? '', words: words.callUnit }}
          privacy={words.privacy.report}
        />
      )}
    </Show>
  );
}
