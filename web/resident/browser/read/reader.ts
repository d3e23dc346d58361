import type { EveryoneText } from '../../text/everyone-zh.ts';
import { wordsOf } from '../everyone-words.ts';
import { languageOf } from '../read-aloud.ts';
import { openPanel, type ReadPanel } from './panel.ts';
import { type ReadUnit, unitsOf } from './units.ts';

/** Slower than a news reader: for those who listen because they see badly. */
const RATE = 0.9;

/** What is being read; one at a time. */
let running: { stop(): void } | null = null;

/** Reads the page from its first visible unit on, marks what is read, and shows how to pause and stop. */
export async function startReading(speech: SpeechSynthesis, opener: HTMLElement): Promise<void> {
  running?.stop();
  const words = (await wordsOf(document.documentElement.lang)).read;
  const main = document.querySelector('main');
  const units = main ? unitsOf(main) : [];
  if (units.length === 0) return;
  running = read(speech, units, words, opener);
}

function read(
  speech: SpeechSynthesis,
  units: readonly ReadUnit[],
  words: EveryoneText['read'],
  opener: HTMLElement,
): { stop(): void } {
  let at = 0;
  let paused = false;
  // a word of an utterance that was cancelled must not move the reading on
  let turn = 0;

  const say = () => {
    const unit = units[at];
    const mine = ++turn;
    speech.cancel();
    mark(unit?.element ?? null);
    if (!unit) {
      stop();
      return;
    }
    panel.say(words.progress(at + 1, units.length));
    const last = unit.parts.length - 1;
    for (const [index, part] of unit.parts.entries()) {
      const utterance = new SpeechSynthesisUtterance(part.text);
      utterance.lang = part.lang;
      utterance.rate = RATE;
      utterance.voice = voiceFor(speech, part.lang);
      utterance.onend = () => {
        if (mine !== turn || index < last) return;
        at += 1;
        say();
      };
      utterance.onerror = ({ error }) => {
        if (mine !== turn || error === 'canceled' || error === 'interrupted') return;
        mark(null);
        panel.say(words.failed);
      };
      speech.speak(utterance);
    }
  };

  const stop = () => {
    turn += 1;
    speech.cancel();
    mark(null);
    panel.close();
    removeEventListener('pagehide', stop);
    if (running === reading) running = null;
    opener.focus({ preventScroll: true });
  };

  const panel: ReadPanel = openPanel(words, {
    // pausing is stopping at the unit: pause() of Android's voices is for ever
    togglePause: () => {
      paused = !paused;
      if (paused) {
        turn += 1;
        speech.cancel();
      } else say();
      return paused;
    },
    next: () => {
      at = Math.min(at + 1, units.length);
      if (!paused) say();
      else mark(units[at]?.element ?? null);
    },
    stop,
  });
  const reading = { stop };
  // speech would go on over the next page
  addEventListener('pagehide', stop);
  say();
  return reading;
}

/** The voice of the language, of mainland China before others. */
function voiceFor(speech: SpeechSynthesis, lang: string): SpeechSynthesisVoice | null {
  const language = lang.slice(0, 2).toLowerCase();
  const fitting = speech.getVoices().filter((voice) => languageOf(voice) === language);
  const exact = fitting.find((voice) => voice.lang.replace('_', '-').toLowerCase() === lang.toLowerCase());
  return exact ?? fitting[0] ?? null;
}

function mark(element: HTMLElement | null): void {
  for (const marked of document.querySelectorAll('[data-reading]')) marked.removeAttribute('data-reading');
  if (!element) return;
  element.setAttribute('data-reading', '');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
