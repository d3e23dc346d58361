/**
 * The 朗读 buttons of the page, one above it in elder mode and one in the menu. They are shown once the browser has a voice that
 * speaks the language of the page: many phones, WeChat's browser and most desktops without speech packages have none.
 */
export function offerReading(page: Document = document): void {
  const speech = (window as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;
  const buttons = page.querySelectorAll<HTMLButtonElement>('[data-read-aloud]');
  if (!speech || buttons.length === 0) return;
  const language = page.documentElement.lang.slice(0, 2);
  const offer = () => {
    const spoken = speech.getVoices().some((voice) => languageOf(voice) === language);
    for (const button of buttons) button.hidden = !spoken;
  };
  offer();
  // most browsers fetch their voices after the first question
  speech.addEventListener?.('voiceschanged', offer);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      void import('./read/reader.ts').then(({ startReading }) => startReading(speech, button));
    });
  }
}

/** `zh-CN`, `zh_CN` (Android), `cmn-Hans-CN` (Samsung) → `zh`. */
export function languageOf({ lang }: Pick<SpeechSynthesisVoice, 'lang'>): string {
  const [language = ''] = lang.toLowerCase().split(/[-_]/);
  return language === 'cmn' ? 'zh' : language;
}
