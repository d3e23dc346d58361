import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './open-port.ts';

/** Options of every command: which database it works on, and help. */
const common = {
  local: { type: 'boolean', default: false },
  remote: { type: 'boolean', default: false },
  'persist-to': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig;

type Values<O extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: O }>>['values'];
export type Flags<O extends ParseArgsOptionsConfig> = Values<O> & Values<typeof common>;

/** Runs a command with its own options and the common ones. A UsageError is told with the usage, and ends it with 2. */
export async function runCli<O extends ParseArgsOptionsConfig>(
  usage: string,
  options: O,
  work: (flags: Flags<O>) => Promise<void>,
): Promise<void> {
  try {
    const flags = readFlags(options);
    if (flags.help) console.log(usage);
    else await work(flags);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
}

function readFlags<O extends ParseArgsOptionsConfig>(options: O): Flags<O> {
  try {
    const { values } = parseArgs({ options: { ...options, ...common } });
    return values as Flags<O>; // no command names an option of its own like a common one
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
