import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium } from '@playwright/test';
import { WebSocket } from 'undici';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { freePort } from '#run/free-port.ts';
import { lockHolder } from '#run/lock.ts';
import { ROOT } from '#run/places.ts';
import { workersIn } from '#run/serve/bare-config.ts';
import { pointerOf, readMessage, rootOf, structsAt, textAt } from '#run/serve/capnp.ts';
import { copyState } from '#tests/support/copied-state.ts';
import { rawRequest } from '#tests/support/raw-request.ts';
import { type Running, runCommand, signalProcess, startCommand } from '#tests/support/run-command.ts';
import { WITHOUT_WEBGL } from '../e2e/without-webgl.ts';

let stateDir: string;
let port: number;
let served: Running | undefined;
let manager: ChildProcess | undefined;
let browser: Browser | undefined;
beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  await copyState(inject('stateDir'), stateDir);
  port = await freePort();
});
afterAll(async () => {
  await browser?.close();
  if (manager?.pid !== undefined) signalProcess(-manager.pid, 'SIGKILL');
  served?.kill();
  await served?.ended;
  rmSync(stateDir, { recursive: true, force: true });
});

const origin = () => `http://127.0.0.1:${port}`;
const env = () => ({ PORT: String(port), STATE_DIR: stateDir });
/** The process that serves: it holds the data folder. */
const serving = () => lockHolder(join(stateDir, 'running.lock')) ?? 0;
const programOf = (pid: number) => spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
/** Over a connection of its own: one that is kept may be closed by the server at any moment. */
const statusOf = async (path: string) => (await rawRequest(`${origin()}${path}`, { agent: false })).status;

/** While it ends, what connects anew waits in the kernel until the process is gone: no answer in a moment is none. */
const answersHealth = () =>
  fetch(`${origin()}/api/health`, { signal: AbortSignal.timeout(2_000) }).then(
    () => true,
    () => false,
  );

/** Starts it and waits for its first answer. */
async function serve(): Promise<void> {
  const running = startCommand('serve', env());
  served = running;
  while (!(await answersHealth())) {
    if (running.child.exitCode !== null) throw new Error(running.output());
    await sleep(100);
  }
}

/** A correction about some site, as a visitor sends it; half of it, until the rest is let go. */
async function correction(): Promise<{ finish: () => Promise<Answer> }> {
  const { items } = (await (await fetch(`${origin()}/api/sites?limit=1`)).json()) as { items: { id: string }[] };
  const text = JSON.stringify({ key: randomBytes(16).toString('base64url'), site: items[0]?.id, kind: 'HOURS' });
  const headers = { origin: origin(), 'content-type': 'application/json', 'content-length': text.length };
  const outgoing = request(`${origin()}/api/corrections`, { method: 'POST', headers });
  const answer = answerOf(outgoing);
  await new Promise((done) => outgoing.write(text.slice(0, 10), done));
  // what came later is answered, so this one has been taken
  await statusOf('/api/health');
  return {
    finish: () => {
      outgoing.end(text.slice(10));
      return answer;
    },
  };
}

type Answer = { status: number; body: string; requestId: string };

function answerOf(outgoing: ClientRequest): Promise<Answer> {
  return new Promise((done, failed) => {
    outgoing.once('error', failed);
    outgoing.once('response', (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (body += chunk));
      const requestId = String(answer.headers['x-request-id']);
      answer.once('end', () => done({ status: answer.statusCode ?? 0, body, requestId }));
    });
  });
}

/** A wall in a browser, connected; how it says that it is not, and what it reads once it is again. */
async function hangUpWall() {
  browser = await chromium.launch(WITHOUT_WEBGL);
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1920, height: 1080 } });
  const opened = page.waitForEvent('websocket');
  await page.goto(`${origin()}/leader/wall?region=140702`);
  await (await opened).waitForEvent('framereceived');
  await page.getByRole('heading', { level: 1, name: '榆次区' }).waitFor();
  const cut = page.getByText('连接中断');
  const readAgain = () => page.waitForResponse((answer) => answer.url().includes('/summary') && answer.ok());
  return { page, cut, readAgain };
}

const ticketOf = (body: string) => (JSON.parse(body) as { ticket: string }).ticket;
const isFound = async (ticket: string) => (await statusOf(`/api/tickets?no=${ticket}`)) === 200;

it('serves by the runtime alone, keeps what was written over kill -9, finishes what it began before it stops', {
  timeout: 120_000,
}, async () => {
  await serve();
  expect(programOf(serving())).toMatch(/\/workerd serve --binary/);
  for (const path of ['/', '/leader/', '/staff/', '/api/docs'])
    expect([path, await statusOf(path)]).toEqual([path, 200]);
  for (const path of ['/cdn-cgi/handler/scheduled', '/cdn-cgi/explorer/', '/cdn-cgi/mf/scheduled', '/__scheduled']) {
    expect([path, await statusOf(path)]).toEqual([path, 404]);
  }
  const overTls = await fetch(origin(), { headers: { 'x-forwarded-proto': 'https' } });
  expect(overTls.headers.get('strict-transport-security')).not.toBeNull();

  const config = join(stateDir, 'serve/config.bin');
  expect((statSync(config).mode & 0o777).toString(8)).toBe('600');
  const message = readMessage(readFileSync(config));
  const { items } = structsAt(message, pointerOf(rootOf(message), 1));
  expect(items.map((socket) => textAt(message, pointerOf(socket, 0)))).toEqual(['direct:0:portal']);
  // ours, our files, the database and the photos: nothing that only develops
  for (const worker of workersIn(message)) expect(worker).toMatch(/^(core:user:park-atlas|assets:|d1:db|r2:bucket)/);
  expect((await runCommand('serve', env(), ['--health'])).code).toBe(0);
  const second = await runCommand('serve', { ...env(), PORT: String(await freePort()) });
  expect([second.code, second.output]).toEqual([1, expect.stringContaining(`（进程 ${serving()}）`)]);

  const kept = await (await correction()).finish();
  expect(kept.status).toBe(201);
  const wall = await hangUpWall();
  process.kill(serving(), 'SIGKILL');
  await served?.ended;
  await wall.cut.waitFor();
  expect((await runCommand('serve', env(), ['--health'])).code).toBe(1);
  const again = wall.readAgain();
  await serve();
  expect(await isFound(ticketOf(kept.body))).toBe(true);
  // a wall that nobody touches comes back by itself, to the same place
  await again;
  await wall.cut.waitFor({ state: 'hidden' });
  expect(await wall.page.getByRole('heading', { level: 1 }).innerText()).toBe('榆次区');
  await wall.page.close();

  const slow = await correction();
  process.kill(serving(), 'SIGTERM');
  while (await answersHealth()) await sleep(50);
  const finished = await slow.finish();
  expect(finished.status).toBe(201);
  await served?.ended;
  expect(serving()).toBe(0);
  // what was written last before the end is in the log, although lines of reads are gathered
  expect(served?.output()).toContain(finished.requestId);
});

it('takes a socket that somebody else holds, so that a restart loses no request and waits for no wall', {
  timeout: 120_000,
}, async () => {
  const listener = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => listener.once('listening', done));
  port = (listener.address() as AddressInfo).port; // it listens on an address, not on a path
  // what systemd does: holds the socket, and starts the service again when it has ended
  const script = 'while sh workers/run/serve/serve.sh --socket-fd=3; do :; done';
  const { fd } = (listener as unknown as { _handle: { fd: number } })._handle; // Node gives it no public name
  const environment = { ...process.env, ...env(), NODE_ENV: 'production', VITEST: undefined };
  manager = spawn('sh', ['-c', script], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', fd],
    env: environment,
  });
  listener.close();
  expect(await statusOf('/api/health')).toBe(200);
  const first = serving();
  const slow = await correction();
  const wall = new WebSocket(`ws://127.0.0.1:${port}/api/live`, { headers: { origin: origin() } });
  await new Promise((done) => wall.addEventListener('message', done));
  const letGo = new Promise<number>((done) => wall.addEventListener('close', ({ code }) => done(code)));
  // the runtime waits for open pages as for requests, until they are let go
  const stopped = runCommand('serve', env(), ['--stop']);
  expect(await letGo).toBe(1012);
  const waiting = statusOf('/leader/');
  expect((await slow.finish()).status).toBe(201);
  expect((await stopped).code).toBe(0);
  expect(await waiting).toBe(200);
  expect(await statusOf('/')).toBe(200);
  expect(serving()).not.toBe(first);
});
