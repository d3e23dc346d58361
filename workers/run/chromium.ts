import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runProgram } from './children.ts';
import { Mend, ProgramFailed } from './mend.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that the tests drive, or undefined: Playwright then looks for one of its own. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path));
}

/** Makes sure that there is a Chromium with Chinese fonts; installs Debian's as root, else says how. */
export async function ensureChromium(say: (line: string) => void): Promise<void> {
  const missing = [...(findChromium() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (missing.length === 0) return;
  const packages = missing.join(' ');
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    throw new Mend(
      `端到端测试需要 ${packages}：请运行 sudo apt-get install -y ${packages}，或用 CHROMIUM_PATH 指明浏览器。`,
      `The browser tests need ${packages}: sudo apt-get install -y ${packages}, or name a browser with CHROMIUM_PATH.`,
    );
  }
  say(`正在安装 installing: ${packages}`);
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...missing);
}

function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

async function apt(...args: string[]): Promise<void> {
  const { code, output } = await runProgram('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) throw new ProgramFailed(`apt-get ${args.join(' ')} 失败 failed`, output);
}
