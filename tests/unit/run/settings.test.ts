import { describe, expect, it } from 'vitest';
import { readSettings } from '#run/settings.ts';
import { originOf } from '#run/stack.ts';

describe('settings', () => {
  it('are a private address and port 8787 unless the environment says otherwise', () => {
    expect(readSettings({})).toMatchObject({ host: '127.0.0.1', port: 8787, demoData: true });
    expect(readSettings({ HOST: '0.0.0.0', PORT: '80', DEMO_DATA: 'off' })).toMatchObject({
      host: '0.0.0.0',
      port: 80,
      demoData: false,
    });
  });

  it.each(['0', '65536', '8787.5', 'http', '-1'])('refuse PORT=%s and show a right one', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(/PORT=8788 npm start/);
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:8787'],
    ['0.0.0.0', 'http://127.0.0.1:8787'],
    ['::', 'http://[::1]:8787'],
    ['fd00::1', 'http://[fd00::1]:8787'],
    ['park.local', 'http://park.local:8787'],
  ])('listening on %s is opened as %s', (HOST, origin) => expect(originOf(readSettings({ HOST }))).toBe(origin));
});
