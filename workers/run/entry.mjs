// The way in for every npm script. Plain JavaScript without dependencies, so that it runs on whatever Node is installed:
// brings node_modules up to date with the lock file, then hands over to the project's own Node and the TypeScript commands.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const COMMANDS = [
  'start',
  'serve',
  'bundle',
  'dev',
  'build',
  'test',
  'check',
  'reset',
  'deploy',
  'bench',
  'setup-link',
  'audit-verify',
  'backup',
  'restore',
];
// Node 22.18 is the first that runs TypeScript as it stands.
const NEEDED = [22, 18];

const [command, ...rest] = process.argv.slice(2);
if (!COMMANDS.includes(command)) fail(`没有这个命令。可用：${COMMANDS.join(' ')}`, 'No such command.');
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Node ${process.versions.node} 太旧：请安装 Node 20.10 或更新的版本后重试。`,
    'Node is too old: install Node 20.10 or newer, then try again.',
  );
}
installIfNeeded();
handOver(nodeToUse());

function installIfNeeded() {
  const stale = staleReason();
  if (!stale) return;
  console.log(`正在安装依赖（${stale}），约需一分钟 … Installing dependencies`);
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync(npm[0], args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  if (result.error) fail(`找不到 npm：请安装 Node 自带的 npm。`, `npm was not found (${result.error.message}).`);
  if (result.status === 0) return;
  const output = `${result.stdout}${result.stderr}`;
  if (/ENOSPC/.test(output))
    fail('磁盘已满：请腾出约 1 GB 空间后重试。', 'The disk is full: free about 1 GB, then try again.');
  process.stderr.write(output);
  fail(
    '依赖安装失败：请检查网络或 npm 镜像设置后重试。',
    'npm ci failed: check the network or the registry setting, then try again.',
  );
}

// What node_modules holds is written in its own lock file; it must agree with ours, packages of other platforms left out.
function staleReason() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return 'node_modules 不存在';
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  let have = {};
  try {
    have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  } catch {
    return 'node_modules 不完整';
  }
  for (const [path, { version, optional, peer }] of Object.entries(wanted)) {
    if (path === '') continue;
    const here = have[path];
    if (here ? here.version !== version : !optional && !peer) return 'package-lock.json 有变化';
  }
  return null;
}

function nodeToUse() {
  const own = join(ROOT, 'node_modules', '.bin', 'node');
  if (existsSync(own) && spawnSync(own, ['-e', '0']).status === 0) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return process.execPath;
  return fail(
    `Node ${process.versions.node} 太旧，且本平台没有随附的 Node：请安装 Node 24 后重试。`,
    'Node is too old and none is bundled for this platform: install Node 24, then try again.',
  );
}

// The child shares our process group, so Ctrl-C reaches it too; we wait for its own orderly end.
function handOver(node) {
  const script = join(ROOT, 'workers', 'run', `${command}.ts`);
  const env = { ...process.env, PATH: `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH}` };
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...rest], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  });
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

function fail(chinese, english) {
  console.error(`✗ ${chinese}\n  ${english}`);
  process.exit(1);
}
