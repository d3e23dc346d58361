import { describe, expect, it } from 'vitest';
import { browserOf } from '../../../../web/resident/near/permission.ts';

describe('where the switch for the position is', () => {
  it.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) … MicroMessenger/8.0.42', 'wechat'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) … Safari/604.1', 'ios'],
    ['Mozilla/5.0 (Linux; Android 13; V2203A) … Chrome/109.0 Mobile Safari/537.36', 'android'],
    ['Mozilla/5.0 (X11; Linux x86_64) … Chrome/109.0 Safari/537.36', 'desktop'],
  ])('%s: %s', (agent, browser) => {
    expect(browserOf(agent)).toBe(browser);
  });
});
