import { accountsCommand } from './accounts.ts';
import { runCommand } from './run-command.ts';
import { readSettings } from './settings.ts';
import { originOf } from './stack.ts';

/** `npm run setup-link`: a new link for an administrator, e.g. when the only one lost their phone. Works beside a running portal. */
await runCommand(async () => {
  const settings = readSettings(process.env);
  console.log((await accountsCommand(settings, 'setup-link', '--origin', originOf(settings))).join('\n'));
});
