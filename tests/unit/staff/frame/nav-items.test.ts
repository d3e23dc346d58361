import { describe, expect, it } from 'vitest';
import type { Me } from '#core/schemas/access.ts';
import type { Role } from '#core/terms/access.ts';
import { goLetters, goShortcuts } from '../../../../web/staff/frame/go-shortcuts.ts';
import { isOpen, navSections, openKinds } from '../../../../web/staff/frame/nav-items.ts';
import { consolePages, kindPages } from '../../../../web/staff/page-names.ts';
import { pageRegistry } from '../../../../web/staff/pages/page-registry.ts';
import { zh } from '../../../../web/staff/text/zh.ts';

const person = (roles: readonly Role[], pending: Me['pending'] = null): Me => ({
  account: { id: 'u1', login: 'editor', name: '岗位' },
  roles,
  regions: [],
  pending,
  secondFactor: true,
  secondFactorNeeded: false,
  passwordExpiresAt: null,
  session: { idleSeconds: 1800, absoluteSeconds: 40_000 },
});
const pagesOf = (me: Me) => navSections(me).flatMap(({ items }) => items.map(({ page }) => page));

describe('the navigation', () => {
  it('offers what the roles open and nothing else', () => {
    expect(pagesOf(person(['AUDITOR']))).toEqual(['audit']);
    expect(pagesOf(person(['SYSADMIN']))).toContain('accounts');
    expect(pagesOf(person(['SYSADMIN']))).not.toContain('audit');
    expect(pagesOf(person(['PARK_EDITOR']))).not.toContain('accounts');
    expect(isOpen(person(['PARK_EDITOR']), 'audit')).toBe(false);
  });

  it('offers nothing while an account has something to do first', () => {
    expect(pagesOf(person(['SYSADMIN', 'PARK_EDITOR'], 'PASSWORD'))).toEqual([]);
  });

  it('has all 台账 for those who keep or read them, the public two for the rest', () => {
    for (const role of ['PARK_EDITOR', 'ORG_DEPT', 'STATION_STAFF', 'LEADER'] as const) {
      expect(openKinds(person([role]))).toEqual(kindPages);
    }
    expect(openKinds(person(['AUDITOR']))).toEqual(['sites', 'parks']);
  });

  it('names each page once', () => {
    const pages = pageRegistry.map(({ page }) => page);
    expect(new Set(pages).size).toBe(pages.length);
  });
});

describe('the keys that go to a page', () => {
  it('are one letter or figure each, for every page there is', () => {
    const letters = [...kindPages, ...consolePages].map((page) => goLetters[page]);
    expect(letters).not.toContain(undefined);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it('are there for the pages that are open', () => {
    const went: string[] = [];
    const all = goShortcuts(
      person(['AUDITOR']),
      zh,
      (term) => term.zh,
      (page) => went.push(page),
    );
    expect(all.map(({ keys, words }) => [keys, words])).toEqual([
      ['g s', '阵地'],
      ['g p', '园区'],
      ['g l', '审计日志'],
    ]);
    all[2]?.run();
    expect(went).toEqual(['audit']);
  });
});
