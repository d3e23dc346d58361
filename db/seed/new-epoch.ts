import { newEpoch } from '../queries/snapshot-base.ts';
import { openBeside } from './open-port.ts';
import { runCli } from './run-cli.ts';

const USAGE = `旧数据换回来之后：让公开内容的版本另起一套，浏览器和缓存里存着的答复不再被当作现在的
After older data came back: answers that browsers and caches keep are no longer taken for those of now

  node db/seed/new-epoch.ts --local --persist-to <目录>
  node db/seed/new-epoch.ts --remote`;

await runCli(USAGE, {}, async (flags) => {
  const { db, close } = await openBeside(flags);
  try {
    await db.batch([newEpoch]);
  } finally {
    await close();
  }
});
