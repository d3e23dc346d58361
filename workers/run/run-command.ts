import { isStopping, stopAll, stopAllOnSignal } from './children.ts';
import { explain } from './mend.ts';

/**
 * Runs a command's main function. A failure prints its one clear line and ends the process with code 1; Ctrl-C calls
 * `onStop` and ends everything that was started.
 */
export async function runCommand(main: () => Promise<void>, onStop: () => void = () => {}): Promise<void> {
  stopAllOnSignal(onStop);
  try {
    await main();
  } catch (error) {
    if (isStopping()) return;
    console.error(explain(error));
    process.exitCode = 1;
    await stopAll();
  }
}
