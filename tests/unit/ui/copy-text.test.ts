// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../../web/ui/copy-text.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

describe('copyText', () => {
  it('writes to the clipboard where the browser has one', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('112.6800,37.7326')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('112.6800,37.7326');
  });

  it('copies a selection on plain http, leaves nothing behind and gives the focus back', async () => {
    vi.stubGlobal('navigator', {});
    document.body.innerHTML = '<button>复制</button>';
    const button = document.querySelector('button');
    button?.focus();
    let copied = '';
    document.execCommand = () => {
      copied = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : '';
      return true;
    };
    expect(await copyText('112.6800,37.7326')).toBe(true);
    expect(copied).toBe('112.6800,37.7326');
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('says so when the browser refuses both ways', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('NotAllowedError')) } });
    document.execCommand = () => false;
    expect(await copyText('x')).toBe(false);
  });
});
