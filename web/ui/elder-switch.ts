import { type ElderStep, elderAttributes, elderCookie, readElder } from './preferences.ts';

export type ElderSwitch = {
  /** The step now in force, read from `<html>`. */
  current(): ElderStep;
  /** Applies a step to `<html>` and remembers it for a year. */
  set(step: ElderStep): void;
  /** Standard ↔ elder. */
  toggle(): void;
};

/** Brings `<html>` in line with query and cookie: call once, first thing, in an app's entry (HTML may be cached). */
export function applyElder(page: Document = document): void {
  write(page, readElder(new URLSearchParams(page.location.search), page.cookie));
}

/** The browser's side of elder mode. Not reactive: the state is the attribute, CSS reads it. */
export function makeElderSwitch(page: Document = document): ElderSwitch {
  const current = (): ElderStep => {
    const { elder, elderStep } = page.documentElement.dataset;
    if (elder !== 'on') return 0;
    return elderStep === '2' ? 2 : elderStep === '3' ? 3 : 1;
  };
  const set = (step: ElderStep) => {
    write(page, step);
    page.cookie = elderCookie(step);
  };
  return { current, set, toggle: () => set(current() === 0 ? 1 : 0) };
}

function write(page: Document, step: ElderStep): void {
  for (const [name, value] of Object.entries(elderAttributes(step))) {
    if (value === undefined) page.documentElement.removeAttribute(name);
    else page.documentElement.setAttribute(name, value);
  }
}
