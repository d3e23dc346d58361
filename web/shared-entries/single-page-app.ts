import { join } from 'node:path';
import { type ConfigEnv, mergeConfig, type UserConfig } from 'vite';
import { browserBuild } from './app-config.ts';
import { BUILD } from './places.ts';
import { useShared } from './use-shared.ts';

/**
 * A front end that runs in the browser alone, served under `/<name>/`. Its files lie under that path in the output too, so
 * no URL is rewritten anywhere. While developing, its own server serves every module from source.
 */
export function singlePageApp(name: string, { command }: ConfigEnv): UserConfig {
  const common = browserBuild(name, `${name}/assets`, join(BUILD, name));
  return command === 'serve'
    ? mergeConfig(common, { base: `/${name}/` })
    : mergeConfig(common, { plugins: [useShared()] });
}
