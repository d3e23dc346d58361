import { describe, expect, it } from 'vitest';
import { pressing } from '../../../../web/staff/frame/create-inbox-count.ts';

describe('the count beside 待办', () => {
  it('is of what presses, kinds of cases that join later too', () => {
    const sections = ['RETURNED', 'IMPORTS_TO_APPROVE', 'SOMETHING_NEW'].map((code) => ({ code, count: 2 }));
    expect(pressing(sections)).toBe(6);
  });

  it('is not of stock, of drafts and of what others decide', () => {
    const quiet = ['TO_REVIEW', 'VERIFY_UNVERIFIED', 'DRAFTS', 'WAITING'].map((code) => ({ code, count: 500 }));
    expect(pressing(quiet)).toBe(0);
  });
});
