import { waysIn } from './accounts.ts';
import { buildPortal } from './build-portal.ts';
import { checkDatabases } from './database-check.ts';
import { DEV_PATHS, serveFromSource } from './dev-server.ts';
import { startDevStack } from './dev-stack.ts';
import { freePort } from './free-port.ts';
import { loadData } from './load-data.ts';
import { ProgramFailed } from './mend.ts';
import { checkPort } from './preflight.ts';
import { runCommand } from './run-command.ts';
import { readSettings } from './settings.ts';
import { originOf, untilAnswering } from './stack.ts';
import { lockState } from './state-lock.ts';

/**
 * `npm run dev`: every front end from source with hot reload, on one address. What they ask of the portal (API, base map)
 * goes to a real portal that runs beside it; its Workers reload when their sources change.
 */
await runCommand(async () => {
  const settings = readSettings(process.env);
  lockState(settings);
  await checkPort(settings.host, settings.port);
  checkDatabases(settings.stateDir);
  await buildPortal();
  await loadData(settings, (line) => console.log(line));
  const entry = await waysIn(settings, originOf(settings));
  const portal = { ...settings, host: '127.0.0.1', port: await freePort() };
  const stack = startDevStack(portal);
  await untilAnswering(stack, ['/api/docs']);
  stack.showErrors();
  await serveFromSource(settings.host, settings.port, stack.origin);
  const origin = originOf(settings);
  console.log(`\n开发模式 development: ${DEV_PATHS.map((path) => `${origin}${path}`).join('  ')}`);
  if (entry !== '') console.log(`\n${entry.trimEnd()}\n`);
  console.log(`门户（构建版） the portal as built: ${stack.origin}\n停止 stop: Ctrl-C\n`);
  throw new ProgramFailed('服务意外退出 The portal ended unexpectedly', await stack.ended);
});
