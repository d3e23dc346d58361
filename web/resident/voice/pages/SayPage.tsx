import { Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { usePage } from '../../page-context.ts';
import { WithNames } from '../../parts/WithNames.tsx';
import { paths } from '../../paths.ts';
import type { SayData } from '../load-voice.ts';
import { VoiceShell } from './VoiceShell.tsx';

/** 服务评价 or 地图纠错 of one place. */
export function SayPage(props: { data: SayData }) {
  const { text } = usePage();
  const { page, site } = props.data;
  const { config } = props.data;
  const words = text.voice;
  return (
    <VoiceShell
      title={page === 'rate' ? words.rate.title(config.ratingName) : words.correct.title}
      lead={words[page].lead}
      back={
        <p>
          <a class="voice__back" href={paths.site(site.id)}>
            <Icon name="chevron-left" />
            <WithNames text={words.back(site.name)} />
          </a>
        </p>
      }
      before={
        <Show when={page === 'rate' && config.ratingOfficialUrl}>
          {(href) => (
            <p>
              <LinkButton href={href()} icon="external" rel="noreferrer">
                {words.rate.official}
              </LinkButton>
            </p>
          )}
        </Show>
      }
      form
      phone={site.phone === null ? null : { number: site.phone, words: words.callSite }}
      privacy={words.privacy[page]}
    />
  );
}
