import type { Head } from '../head.ts';
import { paths } from '../paths.ts';
import type { Text } from '../text/zh.ts';
import type { VoicePageData } from './load-voice.ts';

/** The pages of one place stay out of search indexes, which should lead to the place itself. */
export function voiceHead(content: VoicePageData, text: Text): Head {
  const words = text.voice;
  switch (content.page) {
    case 'rate': {
      const { id, name } = content.site;
      const title = words.rate.title(content.config.ratingName);
      return head(title + text.colon + name, words.rate.description(name), paths.rate(id), true);
    }
    case 'correct': {
      const { id, name } = content.site;
      return head(words.correct.title + text.colon + name, words.correct.description(name), paths.correct(id), true);
    }
    case 'report':
      return head(words.report.title, words.report.description, paths.report(), false);
    case 'tickets':
      return head(words.tickets.title, words.tickets.description, paths.tickets(), content.asked !== '');
  }

  function head(title: string, description: string, path: string, noIndex: boolean): Head {
    return { title: text.siteTitle(title), description, path, noIndex };
  }
}
