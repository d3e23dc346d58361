import { join } from 'node:path';
import { type ConfigEnv, mergeConfig, type UserConfig } from 'vite';
import { browserBuild } from './app-config.ts';
import { BUILD, ROOT } from './places.ts';
import { residentServer, SERVER_ENTRY, writeAssetManifest } from './resident-build.ts';
import { residentDev } from './resident-dev.ts';
import { useShared } from './use-shared.ts';

/** The browser's files of the residents' pages: the server writes their HTML, so the build starts from a script. */
export function residentBrowser({ command }: ConfigEnv): UserConfig {
  const common = browserBuild('resident', 'resident/assets', join(BUILD, 'resident/client'));
  if (command === 'serve') {
    return mergeConfig(common, { appType: 'custom', plugins: [residentDev(process.env.PORTAL_ORIGIN ?? '')] });
  }
  return mergeConfig(common, {
    plugins: [useShared(), writeAssetManifest()],
    build: { rolldownOptions: { input: { resident: join(ROOT, 'web/resident/entry-client.tsx') } } },
  });
}

/** The bundle that renders the residents' pages inside their Worker; shared modules come from source. */
export function residentWorker(): UserConfig {
  return mergeConfig(browserBuild('resident', 'assets', join(BUILD, 'resident/server')), {
    plugins: [residentServer()],
    build: { ssr: true, rolldownOptions: { input: { index: SERVER_ENTRY } } },
    ssr: { target: 'webworker', noExternal: true, resolve: { conditions: ['workerd', 'worker'] } },
  });
}
