import { accountsCommand } from './accounts.ts';
import { runCommand } from './run-command.ts';
import { readSettings } from './settings.ts';

/** `npm run audit:verify`: walks the hash chain of the local audit log; fails where it is broken. */
await runCommand(async () => {
  console.log((await accountsCommand(readSettings(process.env), 'audit-verify')).join('\n'));
});
