import { describe, expect, it } from 'vitest';
import { destinationOf, MOUNTS } from '#gateway/mounts.ts';

const bindingOf = (pathname: string) => {
  const destination = destinationOf(pathname);
  return destination.kind === 'mount' ? destination.mount.binding : `→ ${destination.path}`;
};

/** The path that a Worker is handed: WHATWG URLs resolve dots, encoded or not, before any routing. */
const pathOf = (address: string) => new URL(address, 'https://park.example').pathname;

describe('mounts', () => {
  it.each([
    ['/', 'RESIDENT'],
    ['/sites/st_0123456789', 'RESIDENT'],
    ['/resident/assets/resident-1a2B3c4D.js', 'RESIDENT'],
    ['/leader/', 'LEADER'],
    ['/leader/region/140900', 'LEADER'],
    ['/staff/sites', 'STAFF'],
    ['/shared/basemap/overview.json', 'SHARED'],
    ['/api/sites', 'API'],
    ['/api/auth/sign-in', 'API'],
  ])('%s → %s', (pathname, binding) => expect(bindingOf(pathname)).toBe(binding));

  it.each([
    ['/leaderboard', 'a longer word'],
    ['/LEADER/', 'another case'],
    ['//leader/', 'an empty first segment'],
    ['/auth/session', 'a Worker without a mount'],
    ['/apis/sites', 'a longer word'],
    ['/x/../auth', 'dots'],
    ['/leader%2F..%2Fapi/', 'an encoded slash'],
  ])('%s reaches only the residents: %s', (address) => expect(bindingOf(pathOf(address))).toBe('RESIDENT'));

  it.each([
    ['/leader/../api/sites', 'API'],
    ['/api/%2e%2e/leader/', 'LEADER'],
    ['/api/..%2fleader/', 'API'],
  ])('%s is routed by the path that the Worker sees', (address, binding) => {
    expect(bindingOf(pathOf(address))).toBe(binding);
  });

  it.each([
    ['/leader', '→ /leader/'],
    ['/staff', '→ /staff/'],
    ['/api', '→ /api/docs'],
    ['/api/', '→ /api/docs'],
  ])('%s redirects %s', (pathname, target) => expect(bindingOf(pathname)).toBe(target));

  it('takes the longest prefix, whatever the order of the table', () => {
    const [root, leader] = [MOUNTS[0], MOUNTS[1]];
    if (!root || !leader) throw new Error('too few mounts');
    const inner = { ...leader, prefix: '/leader/wall/', binding: 'STAFF' } as const;
    for (const table of [
      [root, leader, inner],
      [inner, leader, root],
    ]) {
      expect(destinationOf('/leader/wall/1', table)).toEqual({ kind: 'mount', mount: inner });
      expect(destinationOf('/leader/x', table)).toEqual({ kind: 'mount', mount: leader });
      expect(destinationOf('/x', table)).toEqual({ kind: 'mount', mount: root });
    }
  });

  it('has no way to a Worker that is not in the table', () => {
    const bindings = new Set(MOUNTS.map(({ binding }) => binding));
    expect([...bindings].sort()).toEqual(['API', 'LEADER', 'RESIDENT', 'SHARED', 'STAFF']);
  });
});
