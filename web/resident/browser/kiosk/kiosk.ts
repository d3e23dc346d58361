import { wordsOf } from '../everyone-words.ts';
import { offerKeys } from './keys.ts';
import { restart } from './restart.ts';
import { watchIdle } from './watch-idle.ts';
import { closeWaysOut } from './ways-out.ts';

/** Makes the page fit for a touch screen in a hall. `lock`: region code, or `all`. */
export async function startKiosk(lock: string, page: Document = document): Promise<void> {
  closeWaysOut(page, lock);
  const words = (await wordsOf(page.documentElement.lang)).kiosk;
  offerKeys(page, lock, words);
  watchIdle(page, words, () => void restart());
}
