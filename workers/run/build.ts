import { buildPortal } from './build-portal.ts';
import { runCommand } from './run-command.ts';

/** `npm run build [-- <unit>…] [--force]`: builds what changed, or the named units. */
await runCommand(async () => {
  const args = process.argv.slice(2);
  const only = args.filter((arg) => !arg.startsWith('-'));
  const built = await buildPortal({ only: only.length > 0 ? only : undefined, force: args.includes('--force') });
  console.log(built.length > 0 ? `已构建 built: ${built.join(', ')}` : '没有变化，无需构建 nothing changed');
});
